package io.gatepass.app.remote.send;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Bytes of a request, which can be had as often as it is sent.
 *
 * @param length exactly so many
 */
record Body(long length, Supplier<InputStream> open) {}
