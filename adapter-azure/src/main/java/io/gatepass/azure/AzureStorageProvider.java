package io.gatepass.azure;

import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.WIRE;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.UploadSigner;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Puts one store's parts together. */
final class AzureStorageProvider implements StorageProvider {
  /** By Microsoft's "Scalability targets for Blob storage": one Put Blob takes 5,000 MiB. */
  private static final ByteCount LARGEST_PUT = new ByteCount(5_000L << 20);

  /**
   * A second write with permission to create only is refused with 403 UnauthorizedBlobOverwrite.
   */
  private static final ProviderRules RULES =
      new ProviderRules(FINALIZE, FINALIZE, Map.of(), WIRE, LARGEST_PUT);

  private final AzureSettings settings;
  private final ObjectStore objects;
  private final UploadSigner uploads;
  private final MultipartUploads multiparts;
  private final DownloadSigner downloads;
  private final StoreSetup setup;

  AzureStorageProvider(AzureSettings settings, Patience patience, InstantSource clock) {
    this(settings, patience, clock, AzureClients.http(patience));
  }

  private AzureStorageProvider(
      AzureSettings settings, Patience patience, InstantSource clock, HttpClient http) {
    this(
        settings,
        patience,
        clock,
        http,
        settings.accountKey().isPresent()
            ? Optional.empty()
            : Optional.of(AzureClients.identity(http)));
  }

  AzureStorageProvider(
      AzureSettings settings,
      Patience patience,
      InstantSource clock,
      HttpClient http,
      Optional<TokenCredential> identity) {
    AzureErrors errors = new AzureErrors(settings.store());
    BlobServiceClient service = AzureClients.service(settings, http, identity, patience);
    BlobServiceClient copying = AzureClients.service(settings, http, identity, patience.copying());
    Sas sas =
        new Sas(
            service.getBlobContainerClient(settings.container()),
            keys(identity, service, errors, patience, clock),
            settings,
            errors,
            clock);
    BlobContainerClient patient = copying.getBlobContainerClient(settings.container());
    Blocks blocks = new Blocks(patient, errors, patience);
    this.settings = settings;
    this.objects =
        new AzureObjectStore(
            service.getBlobContainerClient(settings.container()),
            new ServerSideCopy(
                patient,
                new ServerSideCopy.Source(sas, settings.endpoint()),
                blocks,
                ServerSideCopy.BLOCK,
                errors,
                patience),
            errors,
            patience);
    this.uploads = new AzureUploadSigner(sas);
    this.multiparts = new AzureMultipartUploads(sas, blocks, objects, errors);
    this.setup =
        new AzureStoreSetup(
            new ServiceRules(service, errors, patience),
            new PublicLevel(service.getBlobContainerClient(settings.container()), errors, patience),
            settings);
    this.downloads = new AzureDownloadSigner(sas, settings.publicEndpoint());
  }

  private static Optional<DelegationKeys> keys(
      Optional<TokenCredential> identity,
      BlobServiceClient service,
      AzureErrors errors,
      Patience patience,
      InstantSource clock) {
    return identity.map(as ->
        new DelegationKeys(
            (from, until) ->
                errors.translated(
                    Operation.SIGN,
                    () ->
                        service
                            .getUserDelegationKeyWithResponse(
                                from.atOffset(ZoneOffset.UTC),
                                until.atOffset(ZoneOffset.UTC),
                                patience.call(),
                                Context.NONE)
                            .getValue()),
            clock));
  }

  @Override
  public StoreIdentity identity() {
    return settings.identity();
  }

  @Override
  public URI clientOrigin() {
    return Endpoint.origin(settings.publicEndpoint());
  }

  @Override
  public ProviderRules rules() {
    return RULES;
  }

  @Override
  public ObjectStore objects() {
    return objects;
  }

  @Override
  public UploadSigner uploads() {
    return uploads;
  }

  @Override
  public Optional<FormSigner> forms() {
    return Optional.empty();
  }

  @Override
  public MultipartUploads multiparts() {
    return multiparts;
  }

  @Override
  public DownloadSigner downloads() {
    return downloads;
  }

  @Override
  public StoreSetup setup() {
    return setup;
  }

  /** The HTTP client ends its threads and connections when nobody holds it any more. */
  @Override
  public void close() {}
}
