package io.gatepass.s3;

import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/** Opens and completes sessions. */
final class PartSessions {
  private final Bucket bucket;

  PartSessions(Bucket bucket) {
    this.bucket = bucket;
  }

  /** How the request differs where there is more to say than what becomes of the object. */
  @FunctionalInterface
  interface Wish {
    void on(CreateMultipartUploadRequest.Builder request);
  }

  PartSession begin(ObjectKey key, String contentType, Optional<String> uploadId, Wish wish) {
    CreateMultipartUploadRequest.Builder request =
        CreateMultipartUploadRequest.builder()
            .bucket(bucket.name())
            .key(key.value())
            .contentType(contentType)
            .metadata(uploadId.map(id -> Map.of(StoredObjects.UPLOAD_ID, id)).orElse(Map.of()));
    wish.on(request);
    String id =
        bucket
            .errors()
            .translated(
                Operation.BEGIN, () -> bucket.client().createMultipartUpload(request.build()))
            .uploadId();
    return new PartSession(key, told(id, Operation.BEGIN, "names no session"));
  }

  /** An answer of 200 may be an error, and one that names no object is not a success either. */
  void complete(PartSession session, List<StoredPart> parts) {
    List<CompletedPart> named = parts.stream().map(PartSessions::named).toList();
    String tag =
        bucket
            .check()
            .inside(() ->
                bucket
                    .errors()
                    .translated(
                        Operation.COMPLETE,
                        () ->
                            bucket
                                .client()
                                .completeMultipartUpload(complete ->
                                    complete
                                        .bucket(bucket.name())
                                        .key(session.key().value())
                                        .uploadId(session.id())
                                        .multipartUpload(list -> list.parts(named))
                                        .overrideConfiguration(bucket.patience()::slowly))))
            .eTag();
    told(tag, Operation.COMPLETE, "names no object");
  }

  private String told(@Nullable String value, Operation operation, String lack) {
    if (value == null || value.isBlank()) {
      throw new StorageException.Unexpected(
          bucket.errors().message(operation, "the answer " + lack + "."), null);
    }
    return value;
  }

  private static CompletedPart named(StoredPart part) {
    CompletedPart.Builder named =
        CompletedPart.builder().partNumber(part.number()).eTag(StoredObjects.quoted(part.tag()));
    part.checksum()
        .filter(digest -> digest.algorithm() == ChecksumAlgorithm.CRC32C)
        .ifPresent(digest -> named.checksumCRC32C(digest.value()));
    return named.build();
  }
}
