package io.gatepass.gcs;

import com.google.auth.http.HttpTransportFactory;
import com.google.cloud.NoCredentials;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Guarantee;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The adapter on one server that stands in for Google.
 *
 * @param server how the column of the matrix is called
 * @param bucket one that is there
 * @param signing the settings of who signs
 * @param stranger settings with an account that the server does not accept
 * @param end stops the server
 */
record GcsBackend(
    String server,
    URI endpoint,
    String bucket,
    Map<String, String> signing,
    Map<String, String> stranger,
    List<String> secrets,
    Map<Guarantee, Exemption> exemptions,
    Runnable end)
    implements Backend {

  /** As usual, but for what moves bytes: no server here takes minutes to put parts together. */
  private static final Patience BRIEFER =
      new Patience(
          Patience.NORMAL.connect(),
          Patience.NORMAL.attempt(),
          Patience.NORMAL.call(),
          Duration.ofSeconds(20));

  @Override
  public String provider() {
    return "gcs";
  }

  @Override
  public StorageProvider open(Map<String, String> other, InstantSource clock) {
    Map<String, String> all = new HashMap<>(signing);
    all.put("bucket", bucket);
    all.put("endpoint", endpoint.toString());
    all.putAll(other);
    HttpTransportFactory detour = Detour.to(endpoint);
    return new GcsStorageProvider(Stores.settings(detour, all), BRIEFER, clock, detour);
  }

  @Override
  public Optional<StorageProvider> withCredentialUntil(Instant end) {
    return Optional.empty();
  }

  @Override
  public Map<String, String> through(URI endpoint) {
    return Map.of("endpoint", endpoint.toString());
  }

  @Override
  public Map<String, String> publiclyAt(URI endpoint) {
    return Map.of("public-endpoint", endpoint.toString());
  }

  @Override
  public Map<String, String> nowhere() {
    return Map.of("bucket", "nowhere");
  }

  /** Only calls to Google itself carry a credential, so that is where this account goes. */
  @Override
  public List<Map<String, String>> wrongCredentials() {
    return List.of(stranger);
  }

  @Override
  public void write(String key, String contentType, byte[] content) {
    BlobInfo blob = BlobInfo.newBuilder(bucket, key).setContentType(contentType).build();
    var _ = owner(endpoint).create(blob, content);
  }

  static Storage owner(URI endpoint) {
    return StorageOptions.http()
        .setHost(endpoint.toString())
        .setProjectId("test-only")
        .setCredentials(NoCredentials.getInstance())
        .build()
        .getService();
  }

  @Override
  public Map<String, String> smuggled() {
    return Map.of(
        "Cache-Control", "max-age=9",
        "Content-Disposition", "inline",
        "Content-Encoding", "gzip",
        "Content-Language", "de",
        "x-goog-acl", "public-read",
        "x-goog-custom-time", "2033-01-01T00:00:00Z",
        "x-goog-meta-color", "red",
        "x-goog-storage-class", "ARCHIVE");
  }

  @Override
  public Map<String, String> copyOf(ObjectKey victim) {
    return Map.of("x-goog-copy-source", "/" + bucket + "/" + victim);
  }

  @Override
  public void close() {
    end.run();
  }
}
