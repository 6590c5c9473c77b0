package io.gatepass.app.observe;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.BoundDownloadSigner;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.SignedRequest;
import java.net.InetAddress;
import java.util.Optional;

/** A signer of downloads, counted. */
record MeteredDownloads(DownloadSigner signer, SigningMeter meter) implements DownloadSigner {
  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    return meter.count(() -> signer.signGet(object, delivery, lifetime));
  }

  @Override
  public Optional<EntityTag> tag(ObjectRef object) {
    return signer.tag(object);
  }

  @Override
  public Optional<BoundDownloadSigner> bound() {
    return signer.bound().map(bound -> new Bound(bound, meter));
  }

  private record Bound(BoundDownloadSigner signer, SigningMeter meter)
      implements BoundDownloadSigner {
    @Override
    public Optional<SignedRequest> signGet(
        ObjectRef object, Delivery delivery, Lifetime lifetime, InetAddress reader) {
      return meter.countAny(() -> signer.signGet(object, delivery, lifetime, reader));
    }
  }
}
