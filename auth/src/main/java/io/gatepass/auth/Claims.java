package io.gatepass.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.gatepass.domain.Caller;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.Credentials.Why;
import io.gatepass.ports.TokenIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a token with a right signature must say besides, and whom it names. */
record Claims(TokenIssuer issuer) {
  private static final Duration LEEWAY = Duration.ofSeconds(60);

  Verdict verdict(JWTClaimsSet claims, Instant at) {
    if (!isCurrent(claims, at)) {
      return new Verdict.Refused(Why.EXPIRED);
    }
    boolean ours =
        issuer.issuer().equals(claims.getIssuer())
            && claims.getAudience().contains(issuer.audience());
    return (ours ? caller(claims) : Optional.<Caller>empty())
        .<Verdict>map(Verdict.Verified::new)
        .orElseGet(() -> new Verdict.Refused(Why.MISDIRECTED));
  }

  private static boolean isCurrent(JWTClaimsSet claims, Instant at) {
    Date expires = claims.getExpirationTime();
    return expires != null
        && expires.toInstant().plus(LEEWAY).isAfter(at)
        && isReached(claims.getNotBeforeTime(), at)
        && isReached(claims.getIssueTime(), at);
  }

  private static boolean isReached(@Nullable Date time, Instant at) {
    return time == null || !time.toInstant().minus(LEEWAY).isAfter(at);
  }

  /** Empty where the token names nobody that could own an upload. */
  private Optional<Caller> caller(JWTClaimsSet claims) {
    try {
      Optional<String> tenant =
          issuer.tenant().or(() -> text(claims.getClaim(issuer.tenantClaim())));
      Optional<String> owner = text(claims.getSubject());
      Set<Scope> scopes =
          words(claims.getClaim(issuer.scopeClaim()))
              .flatMap(word -> scope(word).stream())
              .collect(Collectors.toSet());
      return tenant.flatMap(of -> owner.map(who -> new Caller(of, who, scopes)));
    } catch (InvalidValue unusable) {
      return Optional.empty();
    }
  }

  /** What tokens call admin or metrics is often one tenant's, and ours only where that was said. */
  private Optional<Scope> scope(String word) {
    return issuer.adminScope().filter(word::equals).isPresent()
        ? Optional.of(Scope.ADMIN)
        : Scope.parse(word).filter(scope -> !scope.isOperators());
  }

  private static Stream<String> words(@Nullable Object claim) {
    return switch (claim) {
      case String text -> Stream.of(text.split(" +", -1));
      case List<?> list -> list.stream().flatMap(word -> text(word).stream());
      case null, default -> Stream.of();
    };
  }

  private static Optional<String> text(@Nullable Object claim) {
    return claim instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
