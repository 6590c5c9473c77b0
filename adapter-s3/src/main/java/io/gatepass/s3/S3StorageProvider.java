package io.gatepass.s3;

import io.gatepass.domain.StoreIdentity;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.UploadSigner;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts one store's parts together. */
final class S3StorageProvider implements StorageProvider {
  private final S3Settings settings;
  private final S3Credentials credentials;
  private final SdkHttpClient http;
  private final S3Client client;
  private final Presigning presigning;
  private final RuleBook rules;
  private final ObjectStore objects;
  private final UploadSigner uploads;
  private final DownloadSigner downloads;

  S3StorageProvider(S3Settings settings, Patience patience, InstantSource clock) {
    S3Errors errors = new S3Errors(settings.store());
    this.settings = settings;
    this.credentials = S3Credentials.of(settings, errors);
    this.http = S3Clients.http(patience);
    this.client = S3Clients.client(settings, credentials, http, patience);
    this.presigning =
        new Presigning(
            S3Clients.presigner(settings, settings.publicEndpoint(), credentials),
            credentials,
            errors,
            clock);
    BucketCheck bucket = new BucketCheck(client, settings.bucket(), errors, clock);
    this.objects = new S3ObjectStore(client, settings, errors, bucket, patience);
    this.rules = new RuleBooks(settings, credentials, errors, objects, clock).choose();
    this.uploads = new S3UploadSigner(presigning, settings.bucket(), errors, rules::guards);
    this.downloads = new S3DownloadSigner(presigning, settings.bucket());
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
    return Optional.empty();
  }

  @Override
  public DownloadSigner downloads() {
    return downloads;
  }

  @Override
  public void close() {
    presigning.close();
    client.close();
    http.close();
    credentials.close();
  }
}
