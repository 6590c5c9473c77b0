/** The configured stores by name. */
@NullMarked
package io.gatepass.app.store;

import org.jspecify.annotations.NullMarked;
