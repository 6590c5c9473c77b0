package io.gatepass.app.upload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.StrictText;
import io.gatepass.app.http.StrictWhole;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.FileName;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to create an upload. A member that is not known is refused: ignored, it would
 * be a promise that is dropped in silence.
 *
 * @param size bytes
 * @param transfer {@code auto} or {@code put}
 * @param metadata at most 16 entries and 2048 bytes, echoed, never sent to storage
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
public record UploadRequest(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @Serdeable.Deserializable(using = StrictText.class)
        @Nullable String filename,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @Serdeable.Deserializable(using = StrictText.class)
        @Nullable String contentType,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @Serdeable.Deserializable(using = StrictWhole.class)
        @Nullable Long size,
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String policy,
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String transfer,
    @Nullable ChecksumRequest checksum,
    @Nullable Map<String, @Nullable String> metadata) {
  private static final Set<String> OFFERED = Set.of("auto", "put");

  /**
   * A digest of the whole content.
   *
   * @param algorithm {@code sha256}, {@code crc32c}, {@code md5} or {@code crc64nvme}
   * @param value base64 of the raw digest
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = false)
  public record ChecksumRequest(
      @Serdeable.Deserializable(using = StrictText.class) @Nullable String algorithm,
      @Serdeable.Deserializable(using = StrictText.class) @Nullable String value) {
    Checksum read() {
      ChecksumAlgorithm known =
          Optional.ofNullable(algorithm)
              .flatMap(ChecksumAlgorithm::labelled)
              .orElseThrow(() ->
                  new InvalidValue(
                      "checksum_algorithm_unknown",
                      "The checksum algorithm is none of sha256, crc32c, md5, crc64nvme."));
      return new Checksum(known, value == null ? "" : value);
    }
  }

  private static Metadata notes(Map<String, @Nullable String> given) {
    Map<String, String> entries = new TreeMap<>();
    given.forEach((name, value) -> {
      if (value == null) {
        throw new InvalidValue("metadata_value_missing", "A metadata value is null.");
      }
      entries.put(name, value);
    });
    return new Metadata(entries);
  }

  NewUpload read() {
    Fields fields = new Fields();
    Optional<FileName> name = fields.required("filename", filename, FileName::new);
    Optional<ContentType> type = fields.required("contentType", contentType, ContentType::new);
    Optional<ByteCount> bytes = fields.required("size", size, ByteCount::new);
    Optional<PolicyName> rules = fields.optional("policy", policy, PolicyName::new);
    Optional<Checksum> digest = fields.optional("checksum", checksum, ChecksumRequest::read);
    Optional<Metadata> notes = fields.optional("metadata", metadata, UploadRequest::notes);
    if (transfer != null && !OFFERED.contains(transfer)) {
      fields.refuse("transfer", "transfer_not_offered", "Offered transfers are auto and put.");
    }
    return fields.end(() ->
        new NewUpload(
            name.orElseThrow(),
            type.orElseThrow(),
            bytes.orElseThrow(),
            rules.orElse(PolicyName.DEFAULT),
            digest,
            notes.orElse(Metadata.NONE)));
  }
}
