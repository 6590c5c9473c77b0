/** Creating, finishing, reading and ending uploads: the use cases and their HTTP edge. */
@NullMarked
package io.gatepass.app.upload;

import org.jspecify.annotations.NullMarked;
