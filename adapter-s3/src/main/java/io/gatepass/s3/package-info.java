/**
 * Stores that speak the S3 protocol, on the AWS SDK. The only public class is the factory; what one
 * dialect does differently is data in {@link io.gatepass.s3.Dialect}.
 */
@NullMarked
package io.gatepass.s3;

import org.jspecify.annotations.NullMarked;
