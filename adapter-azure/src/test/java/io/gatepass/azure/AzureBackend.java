package io.gatepass.azure;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.options.BlobParallelUploadOptions;
import io.gatepass.contract.AzureTricks;
import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.Request;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The adapter on one blob service, with its shared key, in a container of its own. */
final class AzureBackend implements Backend {
  private static final String OTHER_KEY = "bm90LXRoZS1rZXk=";

  private final StorageServer server;
  private final Map<Guarantee, Exemption> exemptions;
  private final Map<String, String> settings;
  private final BlobContainerClient owner;
  private @Nullable SecureAzurite secure;

  AzureBackend(StorageServer server, Map<Guarantee, Exemption> exemptions) {
    this.server = server;
    this.exemptions = exemptions;
    this.settings = Stores.settings(server);
    this.owner = Stores.owner(server, settings);
    owner.create();
  }

  /** A server that never answers is waited for less. */
  private static Patience patience(Map<String, String> other) {
    return new Patience(
        Patience.NORMAL.connect(),
        Patience.NORMAL.attempt(),
        Patience.NORMAL.call(),
        other.containsKey("endpoint") ? Patience.NORMAL.call() : Patience.NORMAL.blocks(),
        Patience.NORMAL.copy());
  }

  @Override
  public String provider() {
    return "azure";
  }

  @Override
  public String server() {
    return server.name();
  }

  @Override
  public StorageProvider open(Map<String, String> other, InstantSource clock) {
    return new AzureStorageProvider(Stores.read(settings, other), patience(other), clock);
  }

  @Override
  public Optional<StorageProvider> withCredentialUntil(Instant end) {
    if (secure == null) {
      secure = SecureAzurite.start();
    }
    return Optional.of(
        UserDelegationTest.open(
            secure,
            new BriefKeys(secure.http(), end),
            SecureAzurite.identity(),
            InstantSource.system()));
  }

  @Override
  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public Map<String, String> through(URI endpoint) {
    return Map.of("endpoint", ofAccount(endpoint));
  }

  @Override
  public Map<String, String> publiclyAt(URI endpoint) {
    return Map.of("public-endpoint", ofAccount(endpoint));
  }

  private String ofAccount(URI endpoint) {
    return endpoint.resolve("/" + server.keyId()).toString();
  }

  @Override
  public Map<String, String> nowhere() {
    return Map.of("container", "nowhere-" + Samples.id());
  }

  @Override
  public List<Map<String, String>> wrongCredentials() {
    return List.of(Map.of("account-key", OTHER_KEY));
  }

  @Override
  public void write(String key, String contentType, byte[] content) {
    owner
        .getBlobClient(key)
        .uploadWithResponse(
            new BlobParallelUploadOptions(BinaryData.fromBytes(content))
                .setHeaders(new BlobHttpHeaders().setContentType(contentType)),
            null,
            null);
  }

  @Override
  public List<String> secrets() {
    return List.of(server.secret(), OTHER_KEY);
  }

  @Override
  public Map<String, String> smuggled() {
    return Map.of(
        "x-ms-blob-cache-control", "max-age=9",
        "x-ms-blob-content-disposition", "inline",
        "x-ms-blob-content-encoding", "gzip",
        "x-ms-blob-content-language", "de",
        "x-ms-blob-content-type", "text/html",
        "x-ms-meta-color", "red");
  }

  @Override
  public Map<String, String> copyOf(ObjectKey victim) {
    return Map.of(
        "x-ms-copy-source", server.endpoint() + "/" + settings.get("container") + "/" + victim);
  }

  @Override
  public List<Request> abuses(Request part, byte[] bytes) {
    return AzureTricks.abuses(part, bytes);
  }

  @Override
  public Map<Guarantee, Exemption> exemptions() {
    return exemptions;
  }

  @Override
  public void close() {
    owner.delete();
    if (secure != null) {
      secure.close();
    }
  }
}
