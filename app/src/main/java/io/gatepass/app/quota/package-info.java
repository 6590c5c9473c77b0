/** How much a tenant may hold, and how much it does. */
@NullMarked
package io.gatepass.app.quota;

import org.jspecify.annotations.NullMarked;
