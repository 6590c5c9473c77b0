/**
 * A gateway and its command line, run once when the program is built, for Java's ahead-of-time
 * cache.
 */
@NullMarked
package io.gatepass.app.rehearsal;

import org.jspecify.annotations.NullMarked;
