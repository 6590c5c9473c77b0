package io.gatepass.app.download;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Upload;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** An address that everybody may know, and that stays the same. */
public record OpenDownload(URI uri, Upload.Ready file, Optional<EntityTag> tag)
    implements Download {
  @Override
  public Optional<Instant> expiresAt() {
    return Optional.empty();
  }
}
