package io.gatepass.minio;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.S3Tricks;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import io.minio.MinioAsyncClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The adapter on one server, in a bucket of its own. */
final class MinioBackend implements Backend {
  static final StoreName STORE = new StoreName("main");
  static final Map<Guarantee, Exemption> NOT_OFFERED =
      Map.of(
          Guarantee.ADDRESS_BOUND,
          Exemption.NO_ADDRESS,
          Guarantee.CREDENTIAL_END,
          new Exemption.NotOffered("the settings hold a key that does not end"),
          Guarantee.CRC64NVME_CAUGHT,
          new Exemption.NotOffered("MinIO servers before 2025 pass over CRC64NVME in silence"),
          Guarantee.FORM_DIGEST_CAUGHT,
          new Exemption.NotOffered("no condition of a form compares a digest"));

  private final StorageServer server;
  private final String name;
  private final Map<Guarantee, Exemption> exemptions;
  private final Owner owner;
  private final Map<String, String> settings;

  MinioBackend(StorageServer server, String name, Map<Guarantee, Exemption> exemptions) {
    this.server = server;
    this.name = name;
    this.exemptions = exemptions;
    String bucket = "contract-" + UUID.randomUUID();
    this.owner = new Owner(server, bucket);
    this.settings =
        Map.of(
            "endpoint", server.endpoint().toString(),
            "bucket", bucket,
            "access-key", server.keyId(),
            "secret-key", server.secret());
  }

  /** What is slow in earnest is small here, and a server that never answers is waited for less. */
  private static Patience patience(Map<String, String> other) {
    return new Patience(
        Patience.NORMAL.connect(),
        Patience.NORMAL.attempt(),
        Patience.NORMAL.call(),
        Duration.ofSeconds(other.containsKey("endpoint") ? 10 : 45));
  }

  @Override
  public String provider() {
    return "minio";
  }

  @Override
  public String server() {
    return name;
  }

  Owner owner() {
    return owner;
  }

  String bucket() {
    return settings.getOrDefault("bucket", "");
  }

  MinioStorageProvider open() {
    return open(Map.of(), InstantSource.system());
  }

  @Override
  public MinioStorageProvider open(Map<String, String> other, InstantSource clock) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(other);
    return new MinioStorageProvider(
        MinioSettings.read(new StoreSettings(STORE, all)), patience(other), clock);
  }

  /** As the owner may read and write it. */
  LifecycleDocument lifecycle() {
    MinioSettings read = MinioSettings.read(new StoreSettings(STORE, settings));
    return new LifecycleDocument(
        MinioClients.client(read, MinioClients.http(Patience.NORMAL)), bucket());
  }

  /** A list in pages of so many parts. */
  PartList listing(int atOnce) {
    MinioSettings read = MinioSettings.read(new StoreSettings(STORE, settings));
    MinioErrors errors = new MinioErrors(STORE);
    MinioAsyncClient client = MinioClients.client(read, MinioClients.http(Patience.NORMAL));
    BucketCheck bucket = new BucketCheck(client, read.bucket(), errors, InstantSource.system());
    return new PartList(client, read.bucket(), errors, bucket, atOnce);
  }

  @Override
  public Optional<StorageProvider> withCredentialUntil(Instant end) {
    return Optional.empty();
  }

  @Override
  public URI endpoint() {
    return server.endpoint();
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
    return Map.of("bucket", "nowhere-" + UUID.randomUUID());
  }

  @Override
  public List<Map<String, String>> wrongCredentials() {
    return List.of(Map.of("secret-key", "not-the-secret"), Map.of("access-key", "AKIAOTHER"));
  }

  @Override
  public void write(String key, String contentType, byte[] content) {
    owner.write(key, contentType, content);
  }

  @Override
  public List<String> secrets() {
    return List.of(server.keyId(), server.secret(), "AKIAOTHER", "not-the-secret");
  }

  @Override
  public Map<String, String> smuggled() {
    return S3Tricks.smuggled();
  }

  @Override
  public Map<String, String> copyOf(ObjectKey victim) {
    return S3Tricks.copyOf(bucket(), victim);
  }

  @Override
  public Map<Guarantee, Exemption> exemptions() {
    return exemptions;
  }

  @Override
  public void close() {
    owner.close();
  }
}
