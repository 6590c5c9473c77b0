package io.gatepass.minio;

import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.StorageException;
import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http.Headers;
import io.minio.MinioAsyncClient;
import io.minio.ObjectWriteResponse;
import io.minio.messages.Part;
import java.util.List;

/** Opens, completes and ends sessions. */
final class PartSessions {
  /** Each ends up to 1,000 sessions. */
  private static final int LOOKS = 5;

  private final MinioAsyncClient client;
  private final MinioAsyncClient patient;
  private final SessionList list;
  private final String name;
  private final MinioErrors errors;
  private final BucketCheck bucket;

  PartSessions(
      MinioAsyncClient client,
      MinioAsyncClient patient,
      String name,
      MinioErrors errors,
      BucketCheck bucket) {
    this.client = client;
    this.patient = patient;
    this.list = new SessionList(client, name);
    this.name = name;
    this.errors = errors;
    this.bucket = bucket;
  }

  /** Servers before 2025 pass over the type of the digest, and then tell none of the whole. */
  PartSession begin(UploadId id, ObjectKey key, Constraints constraints) {
    Headers headers =
        new Headers(
            "Content-Type", constraints.type().value(), StoredObjects.UPLOAD_ID, id.toString());
    if (constraints.declares(ChecksumAlgorithm.CRC32C)) {
      headers.put("x-amz-checksum-algorithm", ChecksumAlgorithm.CRC32C.name());
      headers.put("x-amz-checksum-type", "FULL_OBJECT");
    }
    CreateMultipartUploadArgs wanted =
        CreateMultipartUploadArgs.builder()
            .bucket(name)
            .object(key.value())
            .headers(headers)
            .build();
    return new PartSession(
        key,
        errors
            .await(Operation.BEGIN, () -> client.createMultipartUpload(wanted))
            .result()
            .uploadId());
  }

  void complete(PartSession session, List<StoredPart> parts) {
    CompleteMultipartUploadArgs wanted =
        CompleteMultipartUploadArgs.builder()
            .bucket(name)
            .object(session.key().value())
            .uploadId(session.id())
            .parts(parts.stream().map(PartSessions::listed).toArray(Part[]::new))
            .maxRetries(0)
            .build();
    ObjectWriteResponse answer =
        errors.await(Operation.COMPLETE, () -> patient.completeMultipartUpload(wanted));
    // The SDK takes an answer of 200 that it cannot read for a success.
    if (answer.etag() == null) {
      throw new StorageException.Unexpected(
          errors.message(Operation.COMPLETE, "status 200 without an object."), null);
    }
  }

  void abort(ObjectKey key) {
    for (int look = 0; look < LOOKS; look++) {
      List<String> open = errors.await(Operation.LIST_SESSIONS, () -> list.of(key));
      if (open.isEmpty()) {
        bucket.require();
        return;
      }
      open.forEach(session -> end(key, session));
    }
    throw new StorageException.Unavailable(
        errors.message(Operation.ABORT, "sessions are still open. Repeating later may help."),
        null,
        null);
  }

  private void end(ObjectKey key, String id) {
    AbortMultipartUploadArgs wanted =
        AbortMultipartUploadArgs.builder().bucket(name).object(key.value()).uploadId(id).build();
    try {
      errors.await(Operation.ABORT, () -> client.abortMultipartUpload(wanted));
    } catch (StorageException.Missing ended) {
      bucket.require();
    }
  }

  private static Part listed(StoredPart part) {
    String crc32c =
        part.checksum()
            .filter(digest -> digest.algorithm() == ChecksumAlgorithm.CRC32C)
            .map(digest -> digest.value())
            .orElse(null);
    return new Part(part.number(), part.tag().value(), null, crc32c, null, null, null);
  }
}
