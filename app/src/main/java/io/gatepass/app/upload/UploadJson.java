package io.gatepass.app.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.app.apidocs.Words;
import io.gatepass.app.problem.Problem;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Enforced;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Waiting;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An upload as clients see it.
 *
 * @param size bytes, as promised at creation and, once arrived, as stored; absent while nobody
 *     knows
 * @param maxSize the most bytes that may come, where no size was promised and none is known yet
 * @param enforced where each promise is kept: {@code wire}, {@code finalize} or {@code none}
 * @param waitingFor what keeps arrived bytes from being ready: {@code scan}, or {@code
 *     scanner_unavailable}; absent where nothing does
 * @param transfer how to send the bytes; only in answers that sign it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record UploadJson(
    String id,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.UPLOAD_STATUS,
                            parseValue = true)))
        String status,
    String filename,
    String contentType,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long size,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long maxSize,
    String policy,
    String store,
    String createdAt,
    String expiresAt,
    EnforcedJson enforced,
    @Nullable ChecksumJson checksum,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Map<String, String> metadata,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.WAITING,
                            parseValue = true)))
        @Nullable String waitingFor,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<Problem.Item> violations,
    @Nullable TransferJson transfer) {

  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record EnforcedJson(
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.ENFORCEMENT,
                              parseValue = true)))
          String size,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.ENFORCEMENT,
                              parseValue = true)))
          String contentType,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.ENFORCEMENT,
                              parseValue = true)))
          @Nullable String checksum,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.ENFORCEMENT,
                              parseValue = true)))
          String writeOnce) {
    static EnforcedJson of(Enforced enforced) {
      return new EnforcedJson(
          lower(enforced.size()),
          lower(enforced.contentType()),
          enforced.checksum().map(EnforcedJson::lower).orElse(null),
          lower(enforced.writeOnce()));
    }

    private static String lower(Enforcement enforcement) {
      return enforcement.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The declared digest.
   *
   * @param status {@code verified}: the store computed an equal digest; {@code declared}: it did
   *     not
   */
  @Serdeable
  record ChecksumJson(
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.CHECKSUM_ALGORITHM,
                              parseValue = true)))
          String algorithm,
      String value,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.CHECKSUM_STATUS,
                              parseValue = true)))
          String status) {}

  static UploadJson of(Upload upload) {
    return of(upload, null);
  }

  static UploadJson of(Created created) {
    return of(created.upload(), created.request().map(TransferJson::of).orElse(null));
  }

  static UploadJson of(Granted granted) {
    return of(granted.upload(), TransferJson.of(granted.request()));
  }

  private static UploadJson of(Upload upload, @Nullable TransferJson transfer) {
    UploadTerms terms = upload.terms();
    Optional<Long> size = size(upload).map(ByteCount::value);
    return new UploadJson(
        terms.id().toString(),
        upload.status().label(),
        terms.filename().value(),
        terms.constraints().type().value(),
        size.orElse(null),
        size.isPresent() ? null : terms.constraints().size().most().value(),
        terms.policy().value(),
        terms.store().value(),
        terms.createdAt().toString(),
        terms.expiresAt().toString(),
        EnforcedJson.of(terms.enforced()),
        checksum(upload),
        terms.metadata().entries(),
        waiting(upload),
        violations(upload),
        transfer);
  }

  private static Optional<ByteCount> size(Upload upload) {
    return switch (upload) {
      case Upload.Uploaded uploaded -> Optional.of(uploaded.size());
      case Upload.Ready ready -> Optional.of(ready.size());
      case Upload.Pending pending -> promised(pending.terms());
      case Upload.Gone gone -> promised(gone.terms());
    };
  }

  private static Optional<ByteCount> promised(UploadTerms terms) {
    return switch (terms.constraints().size()) {
      case SizeLimit.Exactly exactly -> Optional.of(exactly.size());
      case SizeLimit.AtMost open -> Optional.empty();
    };
  }

  private static @Nullable ChecksumJson checksum(Upload upload) {
    ChecksumStatus status =
        upload instanceof Upload.Ready ready ? ready.checksum() : ChecksumStatus.DECLARED;
    Optional<ChecksumJson> declared =
        upload
            .terms()
            .constraints()
            .checksum()
            .map(c ->
                new ChecksumJson(
                    c.algorithm().label(), c.value(), status.name().toLowerCase(Locale.ROOT)));
    return declared.orElse(null);
  }

  private static @Nullable String waiting(Upload upload) {
    return upload instanceof Upload.Uploaded uploaded
        ? uploaded.waiting().map(Waiting::label).orElse(null)
        : null;
  }

  private static List<Problem.Item> violations(Upload upload) {
    return upload instanceof Upload.Failed failed
        ? failed.violations().stream()
            .map(v -> new Problem.Item(v.code(), v.detail(), null))
            .toList()
        : List.of();
  }
}
