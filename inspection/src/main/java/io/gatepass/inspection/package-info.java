/** Looks into stored bytes: what they are, and whether a scanner finds them clean. */
@NullMarked
package io.gatepass.inspection;

import org.jspecify.annotations.NullMarked;
