package io.gatepass.app.uppy;

import io.gatepass.app.http.Fields;
import io.gatepass.app.upload.NewUpload;
import io.gatepass.domain.Caller;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Grant;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.TransferKind;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Uppy tells of a file that it is about to send; never how long it is. */
record UppyFile(FileName name, ContentType type, Map<String, String> metadata) {
  /** What {@code String(value)} makes of a value that there is not. */
  static final Set<String> NOTHING = Set.of("null", "undefined");

  /**
   * Checks what was sent.
   *
   * @throws io.gatepass.app.problem.InvalidRequest with everything that is wrong
   */
  static UppyFile of(
      @Nullable String filename, @Nullable String type, Map<String, String> metadata) {
    Fields fields = new Fields();
    Optional<FileName> name = fields.required("filename", filename, FileName::new);
    Optional<ContentType> content =
        type == null || type.isBlank() || NOTHING.contains(type)
            ? Optional.of(ContentType.OCTET_STREAM)
            : fields.optional("type", type, ContentType::new);
    return fields.end(() -> new UppyFile(name.orElseThrow(), content.orElseThrow(), metadata));
  }

  /** An upload of as much as its policy permits; the token's policy, if the caller has a token. */
  NewUpload wanted(Caller caller, TransferKind transfer) {
    Metadata fixed = caller.grant().map(Grant::metadata).orElse(Metadata.NONE);
    return new NewUpload(
        name,
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.of(transfer),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        FittingMetadata.beside(fixed, metadata));
  }
}
