package io.gatepass.ports;

import java.util.Set;

/**
 * Makes stores of one kind; found with {@link java.util.ServiceLoader}. Adding a provider is a
 * module with one of these and its service file.
 */
public interface StorageProviderFactory {

  /** What an operator writes as {@code provider}, in lower case. */
  String name();

  /** Every setting this provider understands, in kebab case; any other is refused at start-up. */
  Set<String> settings();

  /**
   * Checks the settings and makes the store. Calls no network.
   *
   * @throws InvalidSettings naming every setting that is missing or wrong, and the fix
   */
  StorageProvider create(StoreSettings settings);
}
