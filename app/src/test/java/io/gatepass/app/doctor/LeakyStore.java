package io.gatepass.app.doctor;

import io.gatepass.domain.StoreIdentity;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.UploadSigner;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store whose signer asks for what nobody declared, as an SDK left to itself does. */
record LeakyStore(StorageProvider store) implements StorageProvider {

  @Override
  public UploadSigner uploads() {
    return (id, placement, constraints, lifetime) -> {
      SignedRequest signed = store.uploads().signPut(id, placement, constraints, lifetime);
      Map<String, String> headers = new TreeMap<>(signed.headers());
      headers.put("x-amz-sdk-checksum-algorithm", "CRC32");
      return new SignedRequest(signed.method(), signed.uri(), headers, signed.expiresAt());
    };
  }

  @Override
  public StoreIdentity identity() {
    return store.identity();
  }

  @Override
  public URI clientOrigin() {
    return store.clientOrigin();
  }

  @Override
  public ProviderRules rules() {
    return store.rules();
  }

  @Override
  public ObjectStore objects() {
    return store.objects();
  }

  @Override
  public Optional<FormSigner> forms() {
    return store.forms();
  }

  @Override
  public MultipartUploads multiparts() {
    return store.multiparts();
  }

  @Override
  public DownloadSigner downloads() {
    return store.downloads();
  }

  @Override
  public StoreSetup setup() {
    return store.setup();
  }

  @Override
  public void close() {
    store.close();
  }
}
