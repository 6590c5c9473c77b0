/** Files on their way to storage, as the gateway instructs. */
@NullMarked
package io.gatepass.app.remote.send;

import org.jspecify.annotations.NullMarked;
