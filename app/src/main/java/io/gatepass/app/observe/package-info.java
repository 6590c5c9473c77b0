/**
 * What an operator can see: counters, timers and health. Names begin with {@code gatepass_}; no
 * label holds a tenant, an owner or an id, so the number of time series is fixed by the settings.
 */
@NullMarked
package io.gatepass.app.observe;

import org.jspecify.annotations.NullMarked;
