/**
 * The HTTP edge that features share: what requests and answers look like as JSON. Domain types stop
 * here, so that the wire format changes only on purpose.
 */
@NullMarked
package io.gatepass.app.http;

import org.jspecify.annotations.NullMarked;
