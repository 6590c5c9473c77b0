package io.gatepass.app.upload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.apidocs.Words;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.StrictText;
import io.gatepass.app.http.StrictWhole;
import io.gatepass.app.http.StrictWordOrWhole;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.FileName;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.TransferKind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to create an upload. A member that is not known is refused: ignored, it would
 * be a promise that is dropped in silence.
 *
 * @param size bytes; may be left out where {@code transfer} says {@code form}, {@code multipart} or
 *     {@code auto}
 * @param transfer {@code put}, {@code form}, {@code multipart}, or {@code auto}, the default: put
 *     for a known size below the policy's {@code multipartFrom}, multipart from it on unless only
 *     put keeps the checksum, form for an unknown size; where that is not offered, what is
 * @param parts of a multipart: {@code none}, {@code all}, or how many of the first parts to sign at
 *     once, 1 to 10,000; left out: up to 100 of them
 * @param redirect where storage sends the browser after a form: an absolute http or https address
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
    @Serdeable.Deserializable(using = StrictWhole.class) @Nullable Long size,
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String policy,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.ASKED_TRANSFER,
                            parseValue = true)))
        @Serdeable.Deserializable(using = StrictText.class)
        @Nullable String transfer,
    @Schema(oneOf = {String.class, Integer.class})
        @Serdeable.Deserializable(using = StrictWordOrWhole.class)
        @Nullable Object parts,
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String redirect,
    @Nullable ChecksumRequest checksum,
    @Nullable Map<String, @Nullable String> metadata) {
  private static final String AUTO = "auto";
  private static final Set<String> IN_PARTS = Set.of(AUTO, TransferKind.MULTIPART.label());

  /**
   * A digest of the whole content.
   *
   * @param algorithm {@code sha256}, {@code crc32c}, {@code md5} or {@code crc64nvme}
   * @param value base64 of the raw digest
   */
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = false)
  public record ChecksumRequest(
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.CHECKSUM_ALGORITHM,
                              parseValue = true)))
          @Serdeable.Deserializable(using = StrictText.class)
          @Nullable String algorithm,
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

  /** Refuses what is no text. */
  public static Metadata notes(Map<String, @Nullable String> given) {
    Map<String, String> entries = new TreeMap<>();
    given.forEach((name, value) -> {
      if (value == null) {
        throw new InvalidValue("metadata_value_missing", "A metadata value is null.");
      }
      entries.put(name, value);
    });
    return new Metadata(entries);
  }

  /** Empty where the client leaves it open. */
  private Optional<TransferKind> transfer(Fields fields) {
    return AUTO.equals(transfer)
        ? Optional.empty()
        : fields.optional("transfer", transfer, UploadRequest::kind);
  }

  private static TransferKind kind(String label) {
    return TransferKind.labelled(label)
        .orElseThrow(() ->
            new InvalidValue("transfer_not_offered", "Transfers are auto, put, form, multipart."));
  }

  private Optional<URI> redirect(Fields fields) {
    if (redirect != null && !TransferKind.FORM.label().equals(transfer)) {
      fields.refuse(
          "redirect",
          "redirect_without_form",
          "A redirect needs the transfer form, asked for by name.");
    }
    return fields
        .optional("redirect", redirect, Transfer.Form::to)
        .flatMap(Transfer.Form::redirect);
  }

  private OptionalInt parts(Fields fields) {
    if (parts != null && transfer != null && !IN_PARTS.contains(transfer)) {
      fields.refuse(
          "parts",
          "parts_without_multipart",
          "Only a multipart has parts: ask for that transfer or for auto, or leave parts out.");
    }
    return fields
        .optional("parts", parts, UploadRequest::firstParts)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private static int firstParts(Object given) {
    if (given.equals("none")) {
      return 0;
    }
    if (given.equals("all")) {
      return Integer.MAX_VALUE;
    }
    if (given instanceof Long number && number >= 1 && number <= PartPlan.MOST_PARTS) {
      return number.intValue();
    }
    throw new InvalidValue(
        "parts_selection_invalid", "Sign none, all, or a number of parts from 1 to 10000.");
  }

  NewUpload read() {
    Fields fields = new Fields();
    Optional<FileName> name = fields.required("filename", filename, FileName::new);
    Optional<ContentType> type = fields.required("contentType", contentType, ContentType::new);
    Optional<ByteCount> bytes =
        transfer == null || transfer.equals(TransferKind.PUT.label())
            ? fields.required("size", size, ByteCount::new)
            : fields.optional("size", size, ByteCount::new);
    Optional<TransferKind> kind = transfer(fields);
    OptionalInt first = parts(fields);
    Optional<URI> back = redirect(fields);
    Optional<PolicyName> rules = fields.optional("policy", policy, PolicyName::new);
    Optional<Checksum> digest = fields.optional("checksum", checksum, ChecksumRequest::read);
    Optional<Metadata> notes = fields.optional("metadata", metadata, UploadRequest::notes);
    return fields.end(() ->
        new NewUpload(
            name.orElseThrow(),
            type.orElseThrow(),
            bytes,
            rules,
            kind,
            back,
            first,
            digest,
            notes.orElse(Metadata.NONE)));
  }
}
