/** The command line. */
@NullMarked
package io.gatepass.app.cli;

import org.jspecify.annotations.NullMarked;
