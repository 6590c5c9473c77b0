package io.gatepass.gcs;

import io.gatepass.domain.Lifetime;
import io.gatepass.signing.Credential;
import io.gatepass.signing.V4Signer;
import java.time.Duration;

/**
 * Who signs what clients are given, and for how long that surely holds. RSA costs about a
 * millisecond of a processor and IAM a call over the network: neither belongs on an event loop.
 */
record Signatory(V4Signer signer, Lifetime longest) {
  private static final Lifetime OWN_KEY = new Lifetime(Duration.ofDays(7));

  /**
   * IAM signs with keys that Google rotates: what they signed works for at least 12 hours, by
   * "Create signatures" in the Cloud Storage documentation.
   */
  private static final Lifetime ROTATED_KEY = new Lifetime(Duration.ofHours(12));

  static Signatory local(Credential credential) {
    return new Signatory(new V4Signer(credential), OWN_KEY);
  }

  static Signatory remote(Credential credential) {
    return new Signatory(new V4Signer(credential), ROTATED_KEY);
  }

  Lifetime cut(Lifetime asked) {
    return longest.value().compareTo(asked.value()) < 0 ? longest : asked;
  }
}
