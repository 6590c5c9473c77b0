package io.gatepass.contract;

import io.gatepass.domain.Enforcement;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A backend that keeps as good as nothing, for the contract to notice. */
record LaxBackend(
    LaxServer running,
    Map<Guarantee, Exemption> exemptions,
    UnaryOperator<ObjectStore> look,
    UnaryOperator<MultipartUploads> parts,
    Enforcement claimed)
    implements Backend {
  LaxBackend(
      LaxServer running,
      Map<Guarantee, Exemption> exemptions,
      UnaryOperator<ObjectStore> look,
      Enforcement claimed) {
    this(running, exemptions, look, UnaryOperator.identity(), claimed);
  }

  static LaxBackend exempt(Map<Guarantee, Exemption> exemptions) {
    return new LaxBackend(new LaxServer(), exemptions, UnaryOperator.identity(), Enforcement.WIRE);
  }

  static LaxBackend with(UnaryOperator<MultipartUploads> parts) {
    return new LaxBackend(
        new LaxServer(), Map.of(), UnaryOperator.identity(), parts, Enforcement.WIRE);
  }

  static LaxBackend claiming(Enforcement claimed) {
    return new LaxBackend(new LaxServer(), Map.of(), UnaryOperator.identity(), claimed);
  }

  @Override
  public String provider() {
    return "lax";
  }

  @Override
  public String server() {
    return "Lax server";
  }

  @Override
  public StorageProvider open(Map<String, String> settings, InstantSource clock) {
    return new LaxProvider(
        running,
        look.apply(new LaxStore(running)),
        parts.apply(new LaxParts(running, claimed)),
        claimed);
  }

  @Override
  public Optional<StorageProvider> withCredentialUntil(Instant end) {
    return Optional.empty();
  }

  @Override
  public URI endpoint() {
    return running.uri();
  }

  @Override
  public Map<String, String> through(URI endpoint) {
    return Map.of();
  }

  @Override
  public Map<String, String> publiclyAt(URI endpoint) {
    return Map.of();
  }

  @Override
  public Map<String, String> nowhere() {
    return Map.of();
  }

  @Override
  public List<Map<String, String>> wrongCredentials() {
    return List.of(Map.of());
  }

  @Override
  public void write(String key, String contentType, byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    running.objects().put(key, new LaxServer.Kept(text, contentType, Optional.empty()));
  }

  @Override
  public List<String> secrets() {
    return List.of("hush");
  }

  @Override
  public Map<String, String> smuggled() {
    return Map.of("Content-Encoding", "gzip");
  }

  @Override
  public Map<String, String> copyOf(ObjectKey victim) {
    return Map.of("Copy-Of", victim.value());
  }

  @Override
  public void close() {
    running.close();
  }
}
