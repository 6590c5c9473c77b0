package io.gatepass.signing;

import java.util.Optional;

/**
 * Who signs, and for which region.
 *
 * @param id what a request names openly: the access key id, or a service account's e-mail address
 * @param sessionToken goes with temporary keys of Amazon; a request states it and is refused
 *     without it
 */
public record Credential(
    Scheme scheme, String id, String region, Optional<String> sessionToken, SigningKey key) {

  public Credential {
    if (sessionToken.isPresent() && scheme != Scheme.AWS4_HMAC) {
      throw new IllegalArgumentException("Only Amazon's scheme knows session tokens.");
    }
  }

  /** An access key of S3 or of a store of its family. */
  public static Credential aws(
      String accessKey, String secretKey, Optional<String> sessionToken, String region) {
    return new Credential(
        Scheme.AWS4_HMAC, accessKey, region, sessionToken, SigningKey.hmac(secretKey));
  }

  /** An HMAC key of Google's; its region is {@code auto}. */
  public static Credential googleHmac(String accessId, String secret) {
    return new Credential(
        Scheme.GOOG4_HMAC, accessId, "auto", Optional.empty(), SigningKey.hmac(secret));
  }

  /**
   * A service account of Google's, by its private key or by a remote signer; region {@code auto}.
   */
  public static Credential googleServiceAccount(String email, SigningKey key) {
    return new Credential(Scheme.GOOG4_RSA, email, "auto", Optional.empty(), key);
  }

  @Override
  public String toString() {
    return "a credential for " + scheme.algorithm();
  }
}
