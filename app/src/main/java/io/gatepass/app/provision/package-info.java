/**
 * Compares what is set around the objects of each store with what Gatepass needs, and sets what is
 * missing. Looks and writes through the ports alone; origins and preflights are the doctor's.
 */
@NullMarked
package io.gatepass.app.provision;

import org.jspecify.annotations.NullMarked;
