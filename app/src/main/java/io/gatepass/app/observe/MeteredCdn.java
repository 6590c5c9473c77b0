package io.gatepass.app.observe;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FolderSigner;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Optional;

/** A cache whose signed downloads are counted; cookies of folders are no requests. */
final class MeteredCdn implements Cdn {
  private final Cdn cdn;
  private final Optional<DownloadSigner> downloads;

  MeteredCdn(Cdn cdn, StoreName store, MeterRegistry registry) {
    this.cdn = cdn;
    this.downloads =
        cdn.downloads()
            .map(signer -> new MeteredDownloads(signer, new SigningMeter("cdn", store, registry)));
  }

  @Override
  public Optional<DownloadSigner> downloads() {
    return downloads;
  }

  @Override
  public Optional<FolderSigner> folders() {
    return cdn.folders();
  }

  @Override
  public Optional<URI> address(ObjectKey key) {
    return cdn.address(key);
  }
}
