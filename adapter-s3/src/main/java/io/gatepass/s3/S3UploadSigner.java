package io.gatepass.s3;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadSigner;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Binds every promise into the signature as a header, where S3 checks it. */
final class S3UploadSigner implements UploadSigner {
  /** No object has this tag, so a copy that a client makes of the write fails with 412. */
  private static final Map<String, String> NO_COPY =
      Map.of("x-amz-copy-source-if-match", "gatepass-never");

  private final Presigning presigning;
  private final String bucket;
  private final S3Errors errors;
  private final Supplier<Guards> guards;

  S3UploadSigner(Presigning presigning, String bucket, S3Errors errors, Supplier<Guards> guards) {
    this.presigning = presigning;
    this.bucket = bucket;
    this.errors = errors;
    this.guards = guards;
  }

  @Override
  public SignedRequest signPut(
      UploadId id, Placement placement, Constraints constraints, Lifetime lifetime) {
    if (!(constraints.size() instanceof SizeLimit.Exactly exactly)) {
      throw new IllegalArgumentException("A single write needs an exact size.");
    }
    Guards guarded = guards.get();
    PutObjectRequest.Builder put =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(placement.uploadKey().value())
            .contentLength(exactly.size().value())
            .contentType(constraints.type().value())
            .metadata(Map.of(StoredObjects.UPLOAD_ID, id.toString()));
    if (guarded.createOnly() || placement.staging().isEmpty()) {
      put.ifNoneMatch("*");
    }
    constraints.checksum().ifPresent(checksum -> bind(put, checksum));
    return presigning.put(put, againstCopies(guarded.copying()), lifetime);
  }

  private static void bind(PutObjectRequest.Builder put, Checksum checksum) {
    switch (checksum.algorithm()) {
      case SHA256 -> put.checksumSHA256(checksum.value());
      case CRC32C -> put.checksumCRC32C(checksum.value());
      case CRC64NVME -> put.checksumCRC64NVME(checksum.value());
      case MD5 -> put.contentMD5(checksum.value());
    }
  }

  private Map<String, String> againstCopies(Guards.Copying copying) {
    return switch (copying) {
      case REFUSED -> Map.of();
      case GUARDED -> NO_COPY;
      case OPEN ->
          throw new StorageException.Misconfigured(
              errors.message(
                  Operation.SIGN,
                  "this store lets whoever holds a signed write copy other objects, so none is"
                      + " signed. Use a store that refuses unsigned x-amz-copy-source headers."),
              null);
    };
  }
}
