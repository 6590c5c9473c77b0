package io.gatepass.s3;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.SignedRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

final class S3DownloadSigner implements DownloadSigner {
  /**
   * No shared cache keeps the answer, and a browser asks again before it shows what it kept, so
   * that an ended permission has ended. Not {@code no-store}: it would break resuming and seeking.
   */
  private static final String CACHE_CONTROL = "private, no-cache";

  private final Presigning presigning;
  private final String bucket;

  S3DownloadSigner(Presigning presigning, String bucket) {
    this.presigning = presigning;
    this.bucket = bucket;
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    GetObjectRequest.Builder get =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(object.key().value())
            .responseContentDisposition(delivery.disposition().header())
            .responseContentType(delivery.servedAs().value())
            .responseCacheControl(CACHE_CONTROL);
    object.version().ifPresent(get::versionId);
    return presigning.get(get, lifetime);
  }
}
