/** Where plain classes become a running gateway. Nothing is decided here. */
@NullMarked
package io.gatepass.app.wiring;

import org.jspecify.annotations.NullMarked;
