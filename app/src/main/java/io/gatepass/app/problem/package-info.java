/** How every refusal and failure is told: problem documents as in RFC 9457, with a stable code. */
@NullMarked
package io.gatepass.app.problem;

import org.jspecify.annotations.NullMarked;
