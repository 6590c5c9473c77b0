package io.gatepass.app.testing;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.BoundDownloadSigner;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import java.net.Inet4Address;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Signs downloads that show as headers what was signed; binds them to addresses of IPv4. */
record FakeDownloads(Calls<Storage> calls, InstantSource clock) implements DownloadSigner {
  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    return signed(object, delivery, lifetime, Map.of());
  }

  @Override
  public Optional<EntityTag> tag(ObjectRef object) {
    return Optional.of(object.tag());
  }

  @Override
  public Optional<BoundDownloadSigner> bound() {
    return Optional.of((object, delivery, lifetime, reader) ->
        reader instanceof Inet4Address
            ? Optional.of(
                signed(object, delivery, lifetime, Map.of("Reader", reader.getHostAddress())))
            : Optional.empty());
  }

  private SignedRequest signed(
      ObjectRef object, Delivery delivery, Lifetime lifetime, Map<String, String> more) {
    calls.enter(Storage.SIGN_GET);
    Map<String, String> shown = new HashMap<>(more);
    shown.put("Tag", object.tag().value());
    shown.put("Disposition", delivery.disposition().header());
    shown.put("Served-As", delivery.servedAs().value());
    return new SignedRequest(
        HttpMethod.GET,
        URI.create(FakeStorage.HOST + "/" + object.key() + "?signature=get"),
        shown,
        clock.instant().plus(lifetime.value()));
  }
}
