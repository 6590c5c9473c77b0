package io.gatepass.app.observe;

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
import java.util.Optional;

/**
 * A store whose calls over the network are timed, and not made while it does not answer. Signing is
 * not timed: it costs less than its meter.
 */
public final class MeteredProvider implements StorageProvider {
  private final StorageProvider provider;
  private final ObjectStore objects;
  private final MultipartUploads multiparts;

  public MeteredProvider(StorageProvider provider, StoreName name, MeterRegistry registry) {
    this.provider = provider;
    StoreTimer timer = new StoreTimer(name, registry);
    this.objects = new MeteredObjectStore(provider.objects(), timer);
    this.multiparts = new MeteredMultiparts(provider.multiparts(), timer);
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
    return provider.uploads();
  }

  @Override
  public Optional<FormSigner> forms() {
    return provider.forms();
  }

  @Override
  public MultipartUploads multiparts() {
    return multiparts;
  }

  @Override
  public DownloadSigner downloads() {
    return provider.downloads();
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
