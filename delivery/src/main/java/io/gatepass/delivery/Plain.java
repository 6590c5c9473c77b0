package io.gatepass.delivery;

import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FolderSigner;
import java.net.URI;
import java.util.Optional;

/** Whatever serves files to everybody under the store's keys. */
record Plain(Base base) implements Cdn {

  @Override
  public Optional<DownloadSigner> downloads() {
    return Optional.empty();
  }

  @Override
  public Optional<FolderSigner> folders() {
    return Optional.empty();
  }

  @Override
  public Optional<URI> address(ObjectKey key) {
    return Optional.of(URI.create(base.of(key)));
  }
}
