package io.gatepass.app.uppy;

import io.gatepass.domain.UploadId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which upload a client means, that names it twice. */
final class UppyKey {
  private UppyKey() {}

  /** Empty, which is no upload, where the key is not the one that was given with that id. */
  static Optional<UploadId> of(String id, @Nullable String key) {
    return UploadId.parse(id).filter(upload -> upload.toString().equalsIgnoreCase(key));
  }
}
