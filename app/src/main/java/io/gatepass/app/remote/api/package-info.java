/** A gateway's HTTP API as a client sees it. */
@NullMarked
package io.gatepass.app.remote.api;

import org.jspecify.annotations.NullMarked;
