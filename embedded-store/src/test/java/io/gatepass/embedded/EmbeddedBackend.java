package io.gatepass.embedded;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.S3Tricks;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The store that the gateway starts itself, on a folder. */
final class EmbeddedBackend implements Backend {
  private static final Pattern KEY = Pattern.compile("=([0-9a-f]+):([0-9a-f]+)");

  private final Path nowhere;
  private final Map<Guarantee, Exemption> exemptions;
  private final StorageProvider store;
  private final List<MatchResult> keys;
  private final S3Client owner;

  EmbeddedBackend(Path folder, Map<Guarantee, Exemption> exemptions) {
    Path here = folder.resolve("here");
    this.nowhere = folder.resolve("nowhere");
    this.exemptions = exemptions;
    this.store = Uploads.open(here);
    this.keys = keys(here.resolve("credentials"));
    this.owner = owner(keys.getFirst());
  }

  private static List<MatchResult> keys(Path file) {
    try {
      return KEY.matcher(Files.readString(file)).results().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private S3Client owner(MatchResult key) {
    return S3Client.builder()
        .endpointOverride(endpoint())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(key.group(1), key.group(2))))
        .build();
  }

  @Override
  public String provider() {
    return "embedded";
  }

  @Override
  public String server() {
    return "S3Proxy (in the gateway)";
  }

  /** The folder is open already; what is set besides is for another, which loses its place. */
  @Override
  public StorageProvider open(Map<String, String> settings, InstantSource clock) {
    if (settings.isEmpty()) {
      return store;
    }
    StorageProvider another = Uploads.open(nowhere, settings);
    take(nowhere.resolve("objects").resolve(ObjectServer.BUCKET));
    return another;
  }

  private static void take(Path bucket) {
    try {
      Files.delete(bucket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<StorageProvider> withCredentialUntil(Instant end) {
    return Optional.empty();
  }

  @Override
  public URI endpoint() {
    return store.clientOrigin();
  }

  @Override
  public Map<String, String> through(URI endpoint) {
    return Map.of("endpoint", endpoint.toString());
  }

  @Override
  public Map<String, String> publiclyAt(URI endpoint) {
    return Map.of("public-endpoint", endpoint.toString());
  }

  /** A folder that is emptied behind the store's back. */
  @Override
  public Map<String, String> nowhere() {
    return Map.of("directory", nowhere.toString());
  }

  @Override
  public List<Map<String, String>> wrongCredentials() {
    return List.of();
  }

  @Override
  public void write(String key, String contentType, byte[] content) {
    owner.putObject(
        put -> put.bucket(ObjectServer.BUCKET).key(key).contentType(contentType),
        RequestBody.fromBytes(content));
  }

  @Override
  public List<String> secrets() {
    return keys.stream().flatMap(key -> List.of(key.group(1), key.group(2)).stream()).toList();
  }

  @Override
  public Map<String, String> smuggled() {
    return S3Tricks.smuggled();
  }

  @Override
  public Map<String, String> copyOf(ObjectKey victim) {
    return S3Tricks.copyOf(ObjectServer.BUCKET, victim);
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
