package io.gatepass.gcs;

import com.google.auth.http.HttpTransportFactory;
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
import java.util.Optional;

/** Puts one store's parts together. */
final class GcsStorageProvider implements StorageProvider {
  private final GcsSettings settings;
  private final Calls calls;
  private final ObjectStore objects;
  private final UploadSigner uploads;
  private final FormSigner forms;
  private final MultipartUploads multiparts;
  private final DownloadSigner downloads;
  private final StoreSetup setup;

  GcsStorageProvider(
      GcsSettings settings,
      Patience patience,
      InstantSource clock,
      HttpTransportFactory transport) {
    this.settings = settings;
    GcsErrors errors = new GcsErrors(settings.store());
    this.calls = new Calls(patience, errors);
    Account account = new Account(settings, transport, errors);
    GcsClients clients = new GcsClients(settings, account, transport, patience);
    BucketCheck bucket = new BucketCheck(clients, settings.bucket(), calls, clock);
    this.objects = new GcsObjectStore(clients, settings.bucket(), calls, errors, bucket);
    Signatories signatories = new Signatories(settings, account, transport, calls, errors);
    Presigning presigning = new Presigning(signatories, settings, clock);
    this.uploads = new GcsUploadSigner(presigning);
    this.forms = new GcsFormSigner(presigning);
    Sessions sessions = new Sessions(clients, settings.bucket(), calls, errors);
    this.multiparts = new GcsMultipartUploads(sessions, presigning, errors);
    this.setup = new GcsStoreSetup(new BucketSettings(clients, settings, calls, errors), settings);
    this.downloads = new GcsDownloadSigner(presigning);
  }

  @Override
  public StoreIdentity identity() {
    return settings.identity();
  }

  @Override
  public URI clientOrigin() {
    return settings.publicEndpoint();
  }

  @Override
  public ProviderRules rules() {
    return Rules.PUT;
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
    return Optional.of(forms);
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

  @Override
  public void close() {
    calls.close();
  }
}
