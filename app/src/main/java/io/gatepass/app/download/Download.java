package io.gatepass.app.download;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Upload;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Where a ready file is read. */
public sealed interface Download permits SignedDownload, OpenDownload {
  Upload.Ready file();

  /** A secret where it ends. */
  URI uri();

  /** What the answer names as its {@code ETag}; empty where nobody knows. */
  Optional<EntityTag> tag();

  /** When it ends; empty where it does not. */
  Optional<Instant> expiresAt();
}
