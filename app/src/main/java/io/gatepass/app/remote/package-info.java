/** Commands that ask a gateway over HTTP. They start none of it, so that they begin at once. */
@NullMarked
package io.gatepass.app.remote;

import org.jspecify.annotations.NullMarked;
