package io.gatepass.s3;

import io.gatepass.ports.ProviderRules;

/** What one store keeps, and how far that is known. */
interface RuleBook {

  /** May call the network; throws nothing. */
  ProviderRules rules();

  /** Whether a signed write demands that the key is free. Calls no network. */
  boolean createOnly();

  /** What is known from the dialect alone, or after a probe. */
  record Known(ProviderRules rules, boolean createOnly) implements RuleBook {}
}
