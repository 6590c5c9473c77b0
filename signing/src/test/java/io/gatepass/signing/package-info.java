/** Signature V4 against what its authors published, and against Amazon's own signer. */
@NullMarked
package io.gatepass.signing;

import org.jspecify.annotations.NullMarked;
