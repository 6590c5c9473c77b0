package io.gatepass.signing;

import java.time.Instant;

/**
 * Signs URLs and forms with one credential. Calls no network, except that a {@link SigningKey} may.
 * Repeatable and to be used from any thread; the same input gives the same signature.
 */
public final class V4Signer {
  private final Credential credential;

  public V4Signer(Credential credential) {
    this.credential = credential;
  }

  /**
   * Signs a URL.
   *
   * @param now the time of signing, of which the store's clock may differ by 15 minutes
   * @throws IllegalArgumentException when the request cannot be signed as it stands; the message
   *     quotes no value
   */
  public SignedUrl url(UrlRequest request, Instant now) {
    return new UrlSigning(credential, new SigningTime(now)).sign(request);
  }

  /**
   * Signs a form.
   *
   * @param now the time of signing, of which the store's clock may differ by 15 minutes
   */
  public SignedPolicy policy(PostPolicy policy, Instant now) {
    return new PolicySigning(credential, new SigningTime(now)).sign(policy);
  }
}
