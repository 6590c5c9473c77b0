package io.gatepass.s3;

import io.gatepass.domain.StoreIdentity;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.UploadSigner;
import io.gatepass.s3.NarrowedCredentials.Grant;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts one store's parts together. */
final class S3StorageProvider implements StorageProvider {
  private final S3Settings settings;
  private final S3Credentials credentials;
  private final SdkHttpClient http;
  private final S3Client client;
  private final RuleBook rules;
  private final ObjectStore objects;
  private final UploadSigner uploads;
  private final Optional<FormSigner> forms;
  private final MultipartUploads multiparts;
  private final DownloadSigner downloads;
  private final StoreSetup setup;

  S3StorageProvider(S3Settings settings, Patience patience, InstantSource clock) {
    this(settings, S3Credentials.source(settings), patience, CopySizes.NORMAL, clock);
  }

  S3StorageProvider(
      S3Settings settings,
      AwsCredentialsProvider source,
      Patience patience,
      CopySizes sizes,
      InstantSource clock) {
    S3Errors errors = new S3Errors(settings.store());
    this.settings = settings;
    this.credentials = new S3Credentials(source, errors);
    this.http = S3Clients.http(patience);
    this.client = S3Clients.client(settings, credentials, http, patience);
    Signing signing = new Signing(credentials, settings.region(), errors, clock);
    BucketCheck check = new BucketCheck(client, settings.bucket(), errors, clock);
    Bucket bucket = new Bucket(client, settings.bucket(), errors, check, patience);
    PartSessions sessions = new PartSessions(bucket);
    PartList parts = new PartList(bucket, PartRules.listedAtOnce(settings.dialect()));
    OpenSessions open = new OpenSessions(bucket, parts);
    Looks looks = new Looks(bucket);
    CopySession copies = new CopySession(bucket, sessions, parts, open, looks);
    PartwiseCopy partwise = new PartwiseCopy(bucket, copies, sizes, clock);
    ServerSideCopy copy = new ServerSideCopy(bucket, sizes, partwise);
    this.objects = new S3ObjectStore(client, settings, errors, looks, copy);
    this.rules = new RuleBooks(settings, signing, errors, objects, clock).choose();
    ClientCredentials clients = new ClientCredentials(settings, credentials, http, errors, clock);
    S3Credentials writing = clients.of(Grant.WRITE);
    Presigning writes = publicly(writing, errors, clock);
    this.uploads = new S3UploadSigner(writes, errors, () -> rules.known().guards());
    PartRules partRules = new PartRules(settings.dialect(), rules);
    PartSigning partSigning = new PartSigning(writes, errors, partRules::copying);
    this.multiparts = new S3MultipartUploads(partRules, partSigning, sessions, parts, open);
    this.forms = Forms.choose(settings, writing, errors, clock);
    this.setup =
        new S3StoreSetup(
            client, new BucketDocuments(settings, credentials, errors, patience), settings, errors);
    this.downloads = new S3DownloadSigner(publicly(clients.of(Grant.READ), errors, clock));
  }

  private Presigning publicly(S3Credentials clients, S3Errors errors, InstantSource clock) {
    return new Presigning(
        S3Clients.bucket(settings, settings.publicEndpoint()),
        new Signing(clients, settings.region(), errors, clock));
  }

  @Override
  public StoreIdentity identity() {
    return settings.identity();
  }

  @Override
  public URI clientOrigin() {
    return S3Clients.origin(settings);
  }

  @Override
  public ProviderRules rules() {
    return rules.rules();
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
    return forms;
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
    client.close();
    http.close();
    credentials.close();
  }
}
