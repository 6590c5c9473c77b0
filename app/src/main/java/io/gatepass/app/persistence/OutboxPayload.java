package io.gatepass.app.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.app.persistence.Json.StoredViolation;
import io.gatepass.domain.Announcement;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Violation;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a message: what happened to which upload, and never how to get at its bytes. */
@Serdeable
record OutboxPayload(String type, String timestamp, Data data) {
  private static final int MOST_VIOLATIONS = 4;
  private static final int LONGEST_DETAIL = 110;

  /** The upload as the API shows it, without what only its client needs. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Data(
      String id,
      int sequence,
      String status,
      String tenant,
      String owner,
      String filename,
      String contentType,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long size,
      String policy,
      String store,
      String createdAt,
      @Nullable ChecksumData checksum,
      Map<String, String> metadata,
      List<StoredViolation> violations) {}

  /** The declared digest. */
  @Serdeable
  record ChecksumData(String algorithm, String value, String status) {}

  static OutboxPayload of(Announcement announcement) {
    Upload upload = announcement.upload();
    UploadTerms terms = upload.terms();
    return new OutboxPayload(
        announcement.kind().type(),
        Micros.of(upload.since()).toString(),
        new Data(
            terms.id().toString(),
            announcement.sequence(),
            upload.status().label(),
            terms.tenant(),
            terms.owner(),
            terms.filename().value(),
            terms.constraints().type().value(),
            size(upload).map(ByteCount::value).orElse(null),
            terms.policy().value(),
            terms.store().value(),
            terms.createdAt().toString(),
            checksum(upload),
            terms.metadata().entries(),
            violations(upload)));
  }

  String json(ObjectMapper mapper) {
    try {
      return mapper.writeValueAsString(this);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Optional<ByteCount> size(Upload upload) {
    return upload instanceof Upload.Ready ready
        ? Optional.of(ready.size())
        : upload.terms().constraints().size() instanceof SizeLimit.Exactly(ByteCount promised)
            ? Optional.of(promised)
            : Optional.empty();
  }

  private static @Nullable ChecksumData checksum(Upload upload) {
    ChecksumStatus status =
        upload instanceof Upload.Ready ready ? ready.checksum() : ChecksumStatus.DECLARED;
    return upload
        .terms()
        .constraints()
        .checksum()
        .map(sum -> new ChecksumData(sum.algorithm().label(), sum.value(), Labels.of(status)))
        .orElse(null);
  }

  /** A message is small; all of them are in the API. */
  private static List<StoredViolation> violations(Upload upload) {
    return upload instanceof Upload.Failed failed
        ? failed.violations().stream().limit(MOST_VIOLATIONS).map(OutboxPayload::brief).toList()
        : List.of();
  }

  private static StoredViolation brief(Violation violation) {
    String detail =
        violation
            .detail()
            .codePoints()
            .limit(LONGEST_DETAIL)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new StoredViolation(violation.code(), detail);
  }
}
