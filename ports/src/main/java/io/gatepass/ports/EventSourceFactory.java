package io.gatepass.ports;

import java.util.Set;

/**
 * Makes sources of one kind; found with {@link java.util.ServiceLoader}, as {@link
 * StorageProviderFactory} is.
 */
public interface EventSourceFactory {

  /** What an operator writes as {@code source}, in lower case. */
  String name();

  /** Every setting this source understands, in kebab case; any other is refused at start-up. */
  Set<String> settings();

  /**
   * Checks the settings and makes the source. Calls no network.
   *
   * @param settings of the source itself; problems of both are noted here
   * @param store of the store whose events it tells, checked by its provider
   * @throws InvalidSettings naming every setting that is missing or wrong, and the fix
   */
  EventSource create(StoreSettings settings, StoreSettings store);
}
