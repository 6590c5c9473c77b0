package io.gatepass.s3;

import io.gatepass.ports.ProviderRules;

/** What one store keeps, and how far that is known. */
interface RuleBook {

  /** May call the network; throws nothing. */
  ProviderRules rules();

  /** As far as it is known by now. Calls no network. */
  Known known();

  /** What is known from the dialect alone, or after a probe. */
  record Known(ProviderRules rules, Guards guards) implements RuleBook {
    @Override
    public Known known() {
      return this;
    }
  }
}
