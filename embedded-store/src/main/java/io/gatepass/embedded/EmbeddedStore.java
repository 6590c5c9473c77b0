package io.gatepass.embedded;

import static io.gatepass.domain.Enforcement.WIRE;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.UploadSigner;
import io.gatepass.s3.S3StorageProviderFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A running server on a folder, and the S3 adapter that speaks to it. */
final class EmbeddedStore implements StorageProvider {
  private static final ProviderRules RULES =
      new ProviderRules(
          WIRE,
          WIRE,
          Map.of(
              ChecksumAlgorithm.SHA256, WIRE,
              ChecksumAlgorithm.CRC32C, WIRE,
              ChecksumAlgorithm.MD5, WIRE,
              ChecksumAlgorithm.CRC64NVME, WIRE),
          WIRE,
          new ByteCount(ObjectServer.LARGEST_PUT));

  private final DataFolder folder;
  private final Credentials credentials;
  private final ObjectServer server;
  private final StorageProvider gateway;
  private final StorageProvider uploads;

  private EmbeddedStore(
      StoreName name, DataFolder folder, Credentials credentials, ObjectServer server) {
    this.folder = folder;
    this.credentials = credentials;
    this.server = server;
    this.gateway = adapter(name, server.origin(), credentials.gateway());
    this.uploads = adapter(name, server.origin(), credentials.uploads());
  }

  static EmbeddedStore start(StoreName name, EmbeddedSettings settings) throws IOException {
    DataFolder folder = DataFolder.open(settings.directory());
    try {
      Credentials credentials = Credentials.in(folder);
      Leftovers.remove(folder.objects());
      return on(serve(folder, credentials, settings), name, folder, credentials);
    } catch (IOException | RuntimeException failure) {
      folder.close();
      throw failure;
    }
  }

  private static EmbeddedStore on(
      ObjectServer server, StoreName name, DataFolder folder, Credentials credentials)
      throws IOException {
    try {
      folder.rememberPort(server.port());
      return new EmbeddedStore(name, folder, credentials, server);
    } catch (IOException | RuntimeException failure) {
      server.stop();
      throw failure;
    }
  }

  private static ObjectServer serve(
      DataFolder folder, Credentials credentials, EmbeddedSettings settings) throws IOException {
    if (settings.port() == 0) {
      return ObjectServer.startNear(
          folder.lastPort(), folder.objects(), credentials, settings.origins());
    }
    try {
      return ObjectServer.start(settings.port(), folder.objects(), credentials, settings.origins());
    } catch (ObjectServer.PortTaken taken) {
      throw new UnusableSetting(
          "port", "is taken by another process", "choose another, or 0 for any free port");
    }
  }

  /** As at Amazon nothing unsigned is obeyed: {@link UploadGrant} sees to it. */
  private static StorageProvider adapter(StoreName name, URI endpoint, AccessKey key) {
    return new S3StorageProviderFactory()
        .create(
            new StoreSettings(
                name,
                Map.of(
                    "dialect",
                    "aws",
                    "region",
                    "us-east-1",
                    "endpoint",
                    endpoint.toString(),
                    "bucket",
                    ObjectServer.BUCKET,
                    "access-key",
                    key.id(),
                    "secret-key",
                    key.secret())));
  }

  @Override
  public StoreIdentity identity() {
    return new StoreIdentity("embedded:" + credentials.store());
  }

  @Override
  public URI clientOrigin() {
    return server.origin();
  }

  @Override
  public ProviderRules rules() {
    return RULES;
  }

  @Override
  public ObjectStore objects() {
    return gateway.objects();
  }

  @Override
  public UploadSigner uploads() {
    return uploads.uploads();
  }

  @Override
  public Optional<FormSigner> forms() {
    return uploads.forms().map(SmallForms::new);
  }

  @Override
  public MultipartUploads multiparts() {
    return new EmbeddedParts(gateway.multiparts(), uploads.multiparts());
  }

  @Override
  public DownloadSigner downloads() {
    return gateway.downloads();
  }

  @Override
  public StoreSetup setup() {
    return new EmbeddedSetup(gateway.setup().listing());
  }

  @Override
  public void close() {
    uploads.close();
    gateway.close();
    server.stop();
    folder.close();
  }
}
