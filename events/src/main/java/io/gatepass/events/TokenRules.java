package io.gatepass.events;

import com.nimbusds.jwt.JWTClaimsSet;
import io.gatepass.ports.Reception.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a token with a right signature must say besides.
 *
 * @param caller whom it was issued to
 */
record TokenRules(Set<String> issuers, String audience, Predicate<JWTClaimsSet> caller) {
  private static final Duration SKEW = Duration.ofMinutes(1);

  Optional<Why> refusal(JWTClaimsSet claims, Instant at) {
    if (!isCurrent(claims, at)) {
      return Optional.of(Why.UNAUTHENTICATED);
    }
    String issuer = claims.getIssuer();
    boolean ours =
        issuer != null
            && issuers.contains(issuer)
            && claims.getAudience().contains(audience)
            && caller.test(claims);
    return ours ? Optional.empty() : Optional.of(Why.FORBIDDEN);
  }

  private static boolean isCurrent(JWTClaimsSet claims, Instant at) {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    return issued != null
        && expires != null
        && expires.toInstant().plus(SKEW).isAfter(at)
        && isReached(issued, at)
        && isReached(claims.getNotBeforeTime(), at);
  }

  private static boolean isReached(@Nullable Date time, Instant at) {
    return time == null || !time.toInstant().minus(SKEW).isAfter(at);
  }
}
