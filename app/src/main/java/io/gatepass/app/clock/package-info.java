/** Whether this gateway's clock shows what its database's and its stores' clocks show. */
@NullMarked
package io.gatepass.app.clock;

import org.jspecify.annotations.NullMarked;
