package io.gatepass.events;

import io.gatepass.ports.StoreSettings;

/** The place whose events count, from the settings of the store. */
final class BucketOf {
  private BucketOf() {}

  /** The value, or an empty text and a problem of the source's. */
  static String setting(String name, StoreSettings store, StoreSettings settings) {
    return store
        .optional(name)
        .orElseGet(() -> {
          settings.refuse(
              "source",
              "does not tell of this store",
              "choose a source for the provider of the store, which must have the setting " + name);
          return "";
        });
  }
}
