package io.gatepass.auth;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.gatepass.ports.CredentialsUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The keys of an issuer, as they were fetched last. They are fetched again when they are old and
 * for a key that is not among them, but seldom: a forged token must not make the gateway call
 * anybody at will. Those that are known count through an outage of the issuer.
 */
final class IssuerKeys {
  private final Supplier<JWKSet> issuer;
  private final ReentrantLock fetching = new ReentrantLock();
  private final FetchLimit limit = new FetchLimit();
  private volatile KnownKeys known = KnownKeys.none();
  private boolean isAway;

  /** Keys that come from there, or {@link CredentialsUnavailable}. */
  IssuerKeys(Supplier<JWKSet> issuer) {
    this.issuer = issuer;
  }

  /**
   * The keys that may have signed that; empty when the issuer has none.
   *
   * @throws CredentialsUnavailable when none is known and the issuer cannot be asked now, or must
   *     not be asked again so soon
   */
  List<JWK> matching(JWSHeader header, Instant at) {
    KnownKeys seen = known;
    List<JWK> found = seen.matching(header, at);
    if (found.isEmpty()) {
      return after(seen, at).matching(header, at);
    }
    return seen.isOld(at) ? renewed(header, seen, at) : found;
  }

  /** What is old still counts, so one request looks for news, and the others do not wait. */
  private List<JWK> renewed(JWSHeader header, KnownKeys seen, Instant at) {
    if (!fetching.tryLock()) {
      return seen.matching(header, at);
    }
    try {
      return after(seen, at).matching(header, at);
    } catch (CredentialsUnavailable away) {
      return seen.matching(header, at);
    } finally {
      fetching.unlock();
    }
  }

  private KnownKeys after(KnownKeys seen, Instant at) {
    fetching.lock();
    try {
      if (known.equals(seen)) {
        if (!limit.permits(at)) {
          throw new CredentialsUnavailable("The issuer was asked for its keys a moment ago.");
        }
        isAway = true;
        known = new KnownKeys(issuer.get(), at);
        isAway = false;
      }
      if (isAway) {
        throw new CredentialsUnavailable("The issuer's keys could not be fetched a moment ago.");
      }
      return known;
    } finally {
      fetching.unlock();
    }
  }
}
