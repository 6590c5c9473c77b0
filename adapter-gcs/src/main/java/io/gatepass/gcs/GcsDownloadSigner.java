package io.gatepass.gcs;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.CacheControl;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.SignedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class GcsDownloadSigner implements DownloadSigner {
  /**
   * No shared cache keeps the answer, and a browser asks again before it shows what it kept, so
   * that an ended permission has ended. Not {@code no-store}: it would break resuming and seeking.
   */
  private final Presigning presigning;

  GcsDownloadSigner(Presigning presigning) {
    this.presigning = presigning;
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    Map<String, String> query = new TreeMap<>();
    query.put("response-content-disposition", delivery.disposition().header());
    query.put("response-content-type", delivery.servedAs().value());
    query.put("response-cache-control", CacheControl.DOWNLOAD);
    object.version().ifPresent(generation -> query.put("generation", generation));
    return presigning.get(object.key(), query, lifetime);
  }

  /** Objects are known by their generation here, and answers name another mark. */
  @Override
  public Optional<EntityTag> tag(ObjectRef object) {
    return Optional.empty();
  }
}
