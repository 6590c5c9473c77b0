package io.gatepass.app.testing;

import io.gatepass.domain.Delivery;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FolderSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedFolder;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** In front of any store; binds nothing to an address. */
public record FakeCdn(InstantSource clock) implements Cdn, DownloadSigner, FolderSigner {
  public static final String HOST = "https://cdn.example";

  @Override
  public Optional<DownloadSigner> downloads() {
    return Optional.of(this);
  }

  @Override
  public Optional<FolderSigner> folders() {
    return Optional.of(this);
  }

  @Override
  public Optional<URI> address(ObjectKey key) {
    return Optional.of(URI.create(HOST + "/" + key));
  }

  @Override
  public SignedRequest signGet(ObjectRef object, Delivery delivery, Lifetime lifetime) {
    return new SignedRequest(
        HttpMethod.GET,
        URI.create(HOST + "/" + object.key() + "?signature=cdn"),
        Map.of(),
        clock.instant().plus(lifetime.value()));
  }

  @Override
  public Optional<EntityTag> tag(ObjectRef object) {
    return Optional.of(object.tag());
  }

  @Override
  public SignedFolder signFolder(String folder, Lifetime lifetime) {
    return new SignedFolder(
        URI.create(HOST + "/" + folder),
        Map.of("Pass", "cookie"),
        "pass=query",
        clock.instant().plus(lifetime.value()));
  }
}
