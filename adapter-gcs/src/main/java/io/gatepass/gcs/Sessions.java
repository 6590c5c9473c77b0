package io.gatepass.gcs;

import com.google.cloud.storage.multipartupload.model.AbortMultipartUploadRequest;
import com.google.cloud.storage.multipartupload.model.CompleteMultipartUploadRequest;
import com.google.cloud.storage.multipartupload.model.CompleteMultipartUploadResponse;
import com.google.cloud.storage.multipartupload.model.CompletedMultipartUpload;
import com.google.cloud.storage.multipartupload.model.CompletedPart;
import com.google.cloud.storage.multipartupload.model.CreateMultipartUploadRequest;
import com.google.cloud.storage.multipartupload.model.ListMultipartUploadsRequest;
import com.google.cloud.storage.multipartupload.model.MultipartUpload;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls about the multipart uploads of one bucket, in Google's words. */
final class Sessions {
  private final GcsClients clients;
  private final String bucket;
  private final Calls calls;
  private final GcsErrors errors;
  private final PartPages pages;

  Sessions(GcsClients clients, String bucket, Calls calls, GcsErrors errors) {
    this.clients = clients;
    this.bucket = bucket;
    this.calls = calls;
    this.errors = errors;
    this.pages = new PartPages(clients, bucket, calls, errors);
  }

  PartSession open(ObjectKey key, String contentType, Map<String, String> metadata) {
    CreateMultipartUploadRequest request =
        CreateMultipartUploadRequest.builder()
            .bucket(bucket)
            .key(key.value())
            .contentType(contentType)
            .metadata(metadata)
            .build();
    String id =
        calls.run(
            Operation.BEGIN, () -> clients.multiparts().createMultipartUpload(request).uploadId());
    return new PartSession(key, told(Operation.BEGIN, id, "names no session."));
  }

  List<StoredPart> parts(PartSession session) {
    return pages.all(session);
  }

  void complete(PartSession session, List<StoredPart> parts) {
    CompletedMultipartUpload list =
        CompletedMultipartUpload.builder()
            .parts(parts.stream().map(Sessions::named).toList())
            .build();
    CompleteMultipartUploadRequest request =
        CompleteMultipartUploadRequest.builder()
            .bucket(bucket)
            .key(session.key().value())
            .uploadId(session.id())
            .multipartUpload(list)
            .build();
    CompleteMultipartUploadResponse answer =
        calls.run(Operation.COMPLETE, () -> clients.completing().completeMultipartUpload(request));
    told(Operation.COMPLETE, answer.etag(), "does not say that the object was made.");
  }

  private static CompletedPart named(StoredPart part) {
    return CompletedPart.builder()
        .partNumber(part.number())
        .eTag('"' + part.tag().value() + '"')
        .build();
  }

  /** Those at that key alone: they come before those at longer keys, so one page is enough. */
  List<PartSession> at(ObjectKey key) {
    ListMultipartUploadsRequest request =
        ListMultipartUploadsRequest.builder().bucket(bucket).prefix(key.value()).build();
    List<MultipartUpload> listed =
        calls.run(
            Operation.LIST_SESSIONS,
            () ->
                Optional.ofNullable(clients.multiparts().listMultipartUploads(request).uploads())
                    .map(List::copyOf)
                    .orElse(List.of()));
    return listed.stream()
        .filter(upload -> key.value().equals(upload.key()))
        .map(upload -> new PartSession(key, upload.uploadId()))
        .toList();
  }

  /** That it is open no more is as good as that it was ended. */
  void abort(PartSession session) {
    AbortMultipartUploadRequest request =
        AbortMultipartUploadRequest.builder()
            .bucket(bucket)
            .key(session.key().value())
            .uploadId(session.id())
            .build();
    try {
      calls.run(
          Operation.ABORT,
          () -> Optional.ofNullable(clients.multiparts().abortMultipartUpload(request)));
    } catch (StorageException.Missing ended) {
      return;
    }
  }

  private String told(Operation operation, @Nullable String value, String otherwise) {
    if (value == null || value.isBlank()) {
      throw new StorageException.Unavailable(
          errors.message(operation, "the answer " + otherwise), null, null);
    }
    return value;
  }
}
