package io.gatepass.s3;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Exemption.Gap;
import io.gatepass.contract.Exemption.NotOffered;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.S3Tricks;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The adapter on one S3 server, in a bucket of its own. */
final class S3Backend implements Backend {
  static final Exemption NO_CRC64 =
      new NotOffered("MinIO servers before 2025 pass over CRC64NVME in silence");
  static final Exemption NO_FORM_DIGEST =
      new NotOffered("no condition of a form compares a digest");

  static final Exemption LATE_PART_STAYS =
      new Gap("S3Proxy takes a part of a session that is over, and lists no such session");
  static final Exemption NO_PART_DIGEST_LISTED =
      new Gap("S3Proxy lists no digest of a part, and without those makes none of the whole");

  private final StorageServer server;
  private final String name;
  private final Map<String, String> settings;
  private final Map<Guarantee, Exemption> exemptions;
  private final S3Client owner;

  S3Backend(StorageServer server, Dialect dialect, Map<Guarantee, Exemption> exemptions) {
    this(server, server.name(), dialect, exemptions);
  }

  S3Backend(
      StorageServer server, String name, Dialect dialect, Map<Guarantee, Exemption> exemptions) {
    this.server = server;
    this.name = name;
    this.exemptions = exemptions;
    this.settings =
        Map.of(
            "dialect",
            dialect.label(),
            "region",
            "us-east-1",
            "bucket",
            "contract-" + Samples.id(),
            "endpoint",
            server.endpoint().toString(),
            "access-key",
            server.keyId(),
            "secret-key",
            server.secret());
    this.owner = Owners.of(server);
    owner.createBucket(b -> b.bucket(settings.get("bucket")));
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
    return "s3";
  }

  @Override
  public String server() {
    return name;
  }

  private S3Settings read(Map<String, String> other) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(other);
    return S3Settings.read(new StoreSettings(Stores.NAME, all));
  }

  @Override
  public StorageProvider open(Map<String, String> other, InstantSource clock) {
    return new S3StorageProvider(read(other), patience(other), clock);
  }

  /** As an operator would, but that a small object is already a large one. */
  StorageProvider copying(CopySizes sizes) {
    S3Settings read = read(Map.of());
    return new S3StorageProvider(
        read, S3Credentials.source(read), patience(Map.of()), sizes, InstantSource.system());
  }

  S3Settings settings() {
    return read(Map.of());
  }

  S3Client owner() {
    return owner;
  }

  @Override
  public Optional<StorageProvider> withCredentialUntil(Instant end) {
    AwsSessionCredentials temporary =
        AwsSessionCredentials.builder()
            .accessKeyId(server.keyId())
            .secretAccessKey(server.secret())
            .sessionToken("token")
            .expirationTime(end)
            .build();
    return Optional.of(
        new S3StorageProvider(
            read(Map.of()),
            StaticCredentialsProvider.create(temporary),
            patience(Map.of()),
            CopySizes.NORMAL,
            InstantSource.system()));
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
    return Map.of("bucket", "nowhere-" + Samples.id());
  }

  @Override
  public List<Map<String, String>> wrongCredentials() {
    return List.of(Map.of("secret-key", "not-the-secret"), Map.of("access-key", "AKIAOTHER"));
  }

  @Override
  public void write(String key, String contentType, byte[] content) {
    owner.putObject(
        put -> put.bucket(settings.get("bucket")).key(key).contentType(contentType),
        RequestBody.fromBytes(content));
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
    return S3Tricks.copyOf(settings.get("bucket"), victim);
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
