package io.gatepass.app.observe;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FolderSigner;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Optional;

/** A cache of which signed downloads, and permissions for folders, are counted. */
final class MeteredCdn implements Cdn {
  private final Cdn cdn;
  private final Optional<DownloadSigner> downloads;
  private final Optional<FolderSigner> folders;

  MeteredCdn(Cdn cdn, StoreName store, MeterRegistry registry) {
    this.cdn = cdn;
    this.downloads =
        cdn.downloads()
            .map(signer -> new MeteredDownloads(signer, new SigningMeter("cdn", store, registry)));
    this.folders =
        cdn.folders().map(signer -> counted(signer, new SigningMeter("folder", store, registry)));
  }

  @Override
  public Optional<DownloadSigner> downloads() {
    return downloads;
  }

  @Override
  public Optional<FolderSigner> folders() {
    return folders;
  }

  @Override
  public Optional<URI> address(ObjectKey key) {
    return cdn.address(key);
  }

  private static FolderSigner counted(FolderSigner signer, SigningMeter meter) {
    return (folder, lifetime) -> meter.count(() -> signer.signFolder(folder, lifetime));
  }
}
