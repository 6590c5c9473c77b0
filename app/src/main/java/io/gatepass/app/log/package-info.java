/** What log lines look like. */
@NullMarked
package io.gatepass.app.log;

import org.jspecify.annotations.NullMarked;
