package io.gatepass.minio;

import io.gatepass.domain.StoreIdentity;
import io.gatepass.minio.ClientKeys.Grant;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.UploadSigner;
import io.minio.MinioAsyncClient;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** Puts one store's parts together. */
final class MinioStorageProvider implements StorageProvider {
  private final MinioSettings settings;
  private final OkHttpClient http;
  private final ObjectStore objects;
  private final UploadSigner uploads;
  private final FormSigner forms;
  private final MultipartUploads multiparts;
  private final DownloadSigner downloads;
  private final StoreSetup setup;

  MinioStorageProvider(MinioSettings settings, Patience patience, InstantSource clock) {
    MinioErrors errors = new MinioErrors(settings.store());
    String bucket = settings.bucket();
    URI open = settings.publicEndpoint();
    this.settings = settings;
    this.http = MinioClients.http(patience);
    MinioAsyncClient client = MinioClients.client(settings, http);
    MinioAsyncClient patient =
        MinioClients.client(settings, MinioClients.slower(http, patience.slow()));
    BucketCheck check = new BucketCheck(client, bucket, errors, clock);
    this.objects = new MinioObjectStore(client, patient, bucket, errors, check);
    ClientKeys reading = new ClientKeys(settings, Grant.READ, http, errors, clock);
    ClientKeys writing = new ClientKeys(settings, Grant.WRITE, http, errors, clock);
    Presigning writes = new Presigning(writing, open, bucket, clock);
    this.uploads = new MinioUploadSigner(writes);
    this.multiparts =
        new MinioMultipartUploads(
            new PartSigning(writes),
            new PartSessions(client, patient, bucket, errors, check),
            new PartList(patient, bucket, errors, check, PartList.ALL));
    this.setup = new MinioStoreSetup(new LifecycleRules(client, bucket, errors), settings);
    this.downloads = new MinioDownloadSigner(new Presigning(reading, open, bucket, clock));
    this.forms = new MinioFormSigner(open, bucket, writing, clock);
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
    return KnownRules.PUT;
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
    MinioClients.close(http);
  }
}
