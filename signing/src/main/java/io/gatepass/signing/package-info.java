/**
 * Signature Version 4 as Amazon and Google define it: presigned URLs and POST policies. Stands on
 * the JDK alone and knows no provider's SDK.
 */
@NullMarked
package io.gatepass.signing;

import org.jspecify.annotations.NullMarked;
