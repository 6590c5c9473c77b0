/** The gateway: use cases by feature, their edges, and the wiring of both. */
@NullMarked
package io.gatepass.app;

import org.jspecify.annotations.NullMarked;
