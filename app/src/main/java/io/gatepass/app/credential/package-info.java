/** What the credentials that the gateway makes itself have in common. */
@NullMarked
package io.gatepass.app.credential;

import org.jspecify.annotations.NullMarked;
