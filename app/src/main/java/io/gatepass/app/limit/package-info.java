/** How often a caller and its tenant may ask for what costs something. */
@NullMarked
package io.gatepass.app.limit;

import org.jspecify.annotations.NullMarked;
