package io.gatepass.ports;

import io.gatepass.domain.StoreIdentity;
import java.net.URI;
import java.util.Optional;

/**
 * One configured store, ready to use from any thread. Making it calls no network, so that a gateway
 * starts while a store is down.
 */
public interface StorageProvider extends AutoCloseable {

  /** Where the objects are, the same after every start with settings that mean the same place. */
  StoreIdentity identity();

  /** Scheme, host and port that clients are sent to, for a page's content security policy. */
  URI clientOrigin();

  /**
   * What this store keeps. May call the network once, where only the running store can tell; then
   * it answers cautiously for as long as the store does not, and throws nothing.
   */
  ProviderRules rules();

  /** To look and put right; each of its calls goes over the network. */
  ObjectStore objects();

  /** To permit writing. */
  UploadSigner uploads();

  /** To permit writing with a form; empty where the store takes none. */
  Optional<FormSigner> forms();

  /** To permit writing in parts. */
  MultipartUploads multiparts();

  /** To permit reading. */
  DownloadSigner downloads();

  /** What an operator sets around the objects. */
  StoreSetup setup();

  /** Lets go of connections and threads. Repeatable. */
  @Override
  void close();
}
