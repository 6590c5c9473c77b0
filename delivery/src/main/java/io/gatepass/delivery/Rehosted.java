package io.gatepass.delivery;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.BoundDownloadSigner;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Azure Blob Storage under another host, such as that of Front Door: a shared access signature
 * names no host, and whatever stands there passes it on.
 */
record Rehosted(Base base, DownloadSigner store) implements SigningCdn {

  /** Its paths begin with the store's own, which a signature alone tells. */
  @Override
  public Optional<URI> address(ObjectKey object) {
    return Optional.empty();
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    return here(store.signGet(object, delivery, lifetime));
  }

  @Override
  public Optional<BoundDownloadSigner> bound() {
    return store
        .bound()
        .map(bound ->
            (object, delivery, lifetime, reader) ->
                bound.signGet(object, delivery, lifetime, reader).map(this::here));
  }

  private SignedRequest here(SignedRequest signed) {
    return new SignedRequest(
        signed.method(), base.instead(signed.uri()), signed.headers(), signed.expiresAt());
  }
}
