/** Addresses and signatures of caches in front of stores. */
@NullMarked
package io.gatepass.delivery;

import org.jspecify.annotations.NullMarked;
