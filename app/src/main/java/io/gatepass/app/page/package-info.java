/** The page at the root: static files, read from the class path, under a strict policy. */
@NullMarked
package io.gatepass.app.page;

import org.jspecify.annotations.NullMarked;
