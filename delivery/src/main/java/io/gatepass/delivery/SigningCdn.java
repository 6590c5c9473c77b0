package io.gatepass.delivery;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FolderSigner;
import java.net.URI;
import java.util.Optional;

/** What most of those have in common that check a signature for each file. */
interface SigningCdn extends Cdn, DownloadSigner {
  Base base();

  /** Of the store behind, whose answers are passed on. */
  DownloadSigner store();

  @Override
  default Optional<DownloadSigner> downloads() {
    return Optional.of(this);
  }

  @Override
  default Optional<FolderSigner> folders() {
    return Optional.empty();
  }

  @Override
  default Optional<URI> address(ObjectKey key) {
    return Optional.of(URI.create(base().of(key)));
  }

  @Override
  default Optional<EntityTag> tag(ObjectRef object) {
    return store().tag(object);
  }
}
