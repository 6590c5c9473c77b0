package io.gatepass.minio;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.CacheControl;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class MinioDownloadSigner implements DownloadSigner {
  /**
   * No shared cache keeps the answer, and a browser asks again before it shows what it kept, so
   * that an ended permission has ended. Not {@code no-store}: it would break resuming and seeking.
   */
  private final Presigning presigning;

  MinioDownloadSigner(Presigning presigning) {
    this.presigning = presigning;
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    Map<String, String> query = new HashMap<>();
    query.put("response-content-disposition", delivery.disposition().header());
    query.put("response-content-type", delivery.servedAs().value());
    query.put("response-cache-control", CacheControl.DOWNLOAD);
    object.version().ifPresent(version -> query.put("versionId", version));
    return presigning.sign(HttpMethod.GET, object.key(), Map.of(), query, lifetime);
  }

  @Override
  public Optional<EntityTag> tag(ObjectRef object) {
    return Optional.of(object.tag());
  }
}
