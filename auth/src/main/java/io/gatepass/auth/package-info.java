/** Tells from signed tokens who is asking. */
@NullMarked
package io.gatepass.auth;

import org.jspecify.annotations.NullMarked;
