/** What operators permit. */
@NullMarked
package io.gatepass.app.policy;

import org.jspecify.annotations.NullMarked;
