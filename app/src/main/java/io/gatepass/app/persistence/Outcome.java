package io.gatepass.app.persistence;

import io.gatepass.app.persistence.UploadRow.FoundColumns;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Upload;
import org.jspecify.annotations.Nullable;

/** The columns that a change of state writes. */
record Outcome(
    FoundColumns found,
    @Nullable String checksum,
    @Nullable String violations,
    @Nullable String waiting) {
  private static final FoundColumns NOTHING = new FoundColumns(null, null, null, null);
  private static final Outcome NONE = new Outcome(NOTHING, null, null, null);

  static Outcome of(Upload upload, Json json) {
    return switch (upload) {
      case Upload.Pending pending -> NONE;
      case Upload.Uploaded uploaded ->
          new Outcome(
              columns(uploaded.object(), uploaded.size().value()),
              null,
              null,
              uploaded.waiting().map(Labels::of).orElse(null));
      case Upload.Ready ready ->
          new Outcome(
              columns(ready.object(), ready.size().value()),
              Labels.of(ready.checksum()),
              null,
              null);
      case Upload.Failed failed ->
          new Outcome(NOTHING, null, json.write(failed.violations()), null);
      case Upload.Orphaned orphaned -> NONE;
      case Upload.Aborted aborted -> NONE;
      case Upload.Deleted deleted ->
          deleted.object().map(object -> of(columns(object, null))).orElse(NONE);
    };
  }

  private static Outcome of(FoundColumns found) {
    return new Outcome(found, null, null, null);
  }

  private static FoundColumns columns(ObjectRef object, @Nullable Long size) {
    return new FoundColumns(
        object.key().value(), object.tag().value(), object.version().orElse(null), size);
  }
}
