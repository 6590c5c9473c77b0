package io.gatepass.app.observe;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.ProviderRules;
import java.util.List;
import java.util.Optional;

/** Times what the gateway itself asks of a store about parts; signing them is counted. */
final class MeteredMultiparts implements MultipartUploads {
  private final MultipartUploads store;
  private final StoreTimer timer;
  private final SigningMeter signing;

  MeteredMultiparts(MultipartUploads store, StoreTimer timer, SigningMeter signing) {
    this.store = store;
    this.timer = timer;
    this.signing = signing;
  }

  @Override
  public PartLimits limits() {
    return store.limits();
  }

  @Override
  public ProviderRules rules() {
    return store.rules();
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return store.digest(constraints);
  }

  @Override
  public boolean tellsTags() {
    return store.tellsTags();
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    return timer.time("begin", () -> store.begin(id, placement, constraints));
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    PartSigner signer = signing.prepare(() -> store.signer(session, lifetime));
    return new MeteredSigners.Parts(signer, signing);
  }

  @Override
  public List<StoredPart> arrived(PartSession session) {
    return timer.time("list", () -> store.arrived(session));
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    timer.time("complete", () -> store.complete(id, session, constraints, parts));
  }

  @Override
  public void abort(ObjectKey key) {
    timer.time("abort", () -> store.abort(key));
  }
}
