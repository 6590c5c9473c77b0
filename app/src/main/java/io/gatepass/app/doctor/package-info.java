/**
 * Asks each store, with real requests, whether it keeps what Gatepass builds on, and says what
 * breaks and what mends it. Probes know the ports and HTTP alone, no provider and no framework.
 */
@NullMarked
package io.gatepass.app.doctor;

import org.jspecify.annotations.NullMarked;
