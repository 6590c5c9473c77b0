package io.gatepass.app.upload;

import io.gatepass.app.policy.Policies;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Policy;
import io.gatepass.domain.UploadTerms;

/** How long what is signed again works: as its policy says today, if there still is one. */
public final class UrlTtl {
  private UrlTtl() {}

  public static Lifetime of(Policies policies, UploadTerms terms) {
    return policies.find(terms.policy()).map(Policy::urlTtl).orElse(Lifetime.STANDARD);
  }
}
