/**
 * Traces by OpenTelemetry, for those who have set its standard variables: of requests, of pieces of
 * work, and below these of the database and the stores. No span holds an address, a key or a
 * credential, and no request that leaves the gateway carries one's id.
 */
@NullMarked
package io.gatepass.app.trace;

import org.jspecify.annotations.NullMarked;
