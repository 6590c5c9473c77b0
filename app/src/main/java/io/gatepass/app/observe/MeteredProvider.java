package io.gatepass.app.observe;

import io.gatepass.app.trace.Traces;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.UploadSigner;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A store whose calls over the network are timed and traced, and not made while it does not answer.
 * Signing is counted.
 */
public final class MeteredProvider implements StorageProvider {
  private final StorageProvider provider;
  private final ObjectStore objects;
  private final MultipartUploads multiparts;
  private final UploadSigner uploads;
  private final Optional<FormSigner> forms;
  private final DownloadSigner downloads;

  /**
   * @param interval longest pause between two looks for work that is due
   */
  public MeteredProvider(
      StorageProvider provider,
      StoreName name,
      Duration interval,
      MeterRegistry registry,
      Traces traces) {
    this.provider = provider;
    StoreTimer timer = new StoreTimer(name, interval, registry, traces);
    this.objects = new MeteredObjectStore(provider.objects(), timer);
    SigningMeter parts = new SigningMeter("part", name, registry);
    this.multiparts = new MeteredMultiparts(provider.multiparts(), timer, parts);
    this.uploads =
        new MeteredSigners.Uploads(provider.uploads(), new SigningMeter("put", name, registry));
    this.forms =
        provider
            .forms()
            .map(signer ->
                new MeteredSigners.Forms(signer, new SigningMeter("form", name, registry)));
    this.downloads =
        new MeteredDownloads(provider.downloads(), new SigningMeter("download", name, registry));
  }

  @Override
  public StoreIdentity identity() {
    return provider.identity();
  }

  @Override
  public URI clientOrigin() {
    return provider.clientOrigin();
  }

  @Override
  public ProviderRules rules() {
    return provider.rules();
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
    return provider.setup();
  }

  @Override
  public void close() {
    provider.close();
  }
}
