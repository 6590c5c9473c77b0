package io.gatepass.ports;

import java.util.Set;

/**
 * Makes caches of one kind; found with {@link java.util.ServiceLoader}, as {@link
 * StorageProviderFactory} is.
 */
public interface CdnFactory {

  /**
   * What the cache stands in front of.
   *
   * @param provider the store's, as the operator wrote it
   * @param downloads the store's own signatures
   */
  record Store(String provider, DownloadSigner downloads) {}

  /** What an operator writes as {@code cdn}, in lower case. */
  String name();

  /** Every setting this kind understands, in kebab case; any other is refused at start-up. */
  Set<String> settings();

  /**
   * Checks the settings and makes the cache. Calls no network; reads the key file that is named.
   *
   * @throws InvalidSettings naming every setting that is missing or wrong, and the fix
   */
  Cdn create(StoreSettings settings, Store store);
}
