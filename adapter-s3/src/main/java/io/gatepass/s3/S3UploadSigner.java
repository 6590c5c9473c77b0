package io.gatepass.s3;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.UploadSigner;
import java.util.Map;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Binds every promise into the signature as a header, where S3 checks it. */
final class S3UploadSigner implements UploadSigner {
  private final Presigning presigning;
  private final String bucket;
  private final BooleanSupplier createOnly;

  S3UploadSigner(Presigning presigning, String bucket, BooleanSupplier createOnly) {
    this.presigning = presigning;
    this.bucket = bucket;
    this.createOnly = createOnly;
  }

  @Override
  public SignedRequest signPut(
      UploadId id, ObjectKey key, Constraints constraints, Lifetime lifetime) {
    if (!(constraints.size() instanceof SizeLimit.Exactly exactly)) {
      throw new IllegalArgumentException("A single write needs an exact size.");
    }
    PutObjectRequest.Builder put =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key.value())
            .contentLength(exactly.size().value())
            .contentType(constraints.type().value())
            .metadata(Map.of(StoredObjects.UPLOAD_ID, id.toString()));
    if (createOnly.getAsBoolean()) {
      put.ifNoneMatch("*");
    }
    constraints.checksum().ifPresent(checksum -> bind(put, checksum));
    return presigning.put(put, lifetime);
  }

  private static void bind(PutObjectRequest.Builder put, Checksum checksum) {
    switch (checksum.algorithm()) {
      case SHA256 -> put.checksumSHA256(checksum.value());
      case CRC32C -> put.checksumCRC32C(checksum.value());
      case CRC64NVME -> put.checksumCRC64NVME(checksum.value());
      case MD5 -> put.contentMD5(checksum.value());
    }
  }
}
