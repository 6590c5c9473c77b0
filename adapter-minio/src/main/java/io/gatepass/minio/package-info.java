/**
 * MinIO, on its own SDK. Signed requests come from {@link io.gatepass.signing}, because the SDK's
 * presigner signs by the machine's clock and drops the type and the length of a write; everything
 * that talks to the server is the SDK. The only public class is the factory.
 */
@NullMarked
package io.gatepass.minio;

import org.jspecify.annotations.NullMarked;
