package io.gatepass.app.download;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Upload;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The request that reads a file, and what it reads. */
public record SignedDownload(SignedRequest request, Upload.Ready file, Optional<EntityTag> tag)
    implements Download {
  @Override
  public URI uri() {
    return request.uri();
  }

  @Override
  public Optional<Instant> expiresAt() {
    return Optional.of(request.expiresAt());
  }
}
