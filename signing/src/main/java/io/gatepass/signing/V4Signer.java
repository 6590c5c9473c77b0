package io.gatepass.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signs URLs and forms with one credential. Calls no network, except that a {@link SigningKey} may.
 * Repeatable and to be used from any thread; the same input gives the same signature. What holds
 * for a second and for a day is kept: one that stays costs less than a new one each time.
 */
public final class V4Signer {
  private final Credential credential;
  private volatile @Nullable SigningTime latest;

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
    return new UrlSigning(at(now)).sign(request);
  }

  /**
   * Begins a series of URLs that differ in the value of one query parameter.
   *
   * @param request all the rest of them; the headers come with each URL
   * @param parameter its name, which the request's own query does not hold
   * @param now the time of signing, of which the store's clock may differ by 15 minutes
   */
  public UrlSeries series(UrlRequest request, String parameter, Instant now) {
    return new UrlSeries(at(now), request, parameter);
  }

  /**
   * Signs a form.
   *
   * @param now the time of signing, of which the store's clock may differ by 15 minutes
   */
  public SignedPolicy policy(PostPolicy policy, Instant now) {
    return new PolicySigning(at(now)).sign(policy);
  }

  SigningTime at(Instant now) {
    long second = now.getEpochSecond();
    SigningTime time = latest;
    if (time == null || time.second() != second) {
      time = SigningTime.of(day(time, SigningDay.numberOf(second)), second);
      latest = time;
    }
    return time;
  }

  private SigningDay day(@Nullable SigningTime before, long number) {
    return before != null && before.day().number() == number
        ? before.day()
        : SigningDay.of(credential, number);
  }
}
