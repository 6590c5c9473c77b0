package io.gatepass.events;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.gatepass.ports.Push;
import io.gatepass.ports.Reception.Why;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;

/**
 * Bearer tokens that an issuer signs with RS256. Its keys are kept, and fetched again for an
 * unknown one twice a minute at most: a forged token must not make the gateway call anybody at
 * will.
 */
final class WebTokens {
  private static final int MILLIS = 3000;
  private static final int MOST = 256 << 10;
  private static final String SCHEME = "Bearer ";

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  WebTokens(URI keys) {
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source(keys)));
    // The time is that of the request, so the claims are looked at in TokenRules.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
  }

  private static JWKSource<SecurityContext> source(URI keys) {
    try {
      return JWKSourceBuilder.create(
              keys.toURL(), new DefaultResourceRetriever(MILLIS, MILLIS, MOST))
          .build();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** Why the request's token does not count; empty when it does. */
  Optional<Why> refusal(Push push, TokenRules rules) {
    try {
      JWTClaimsSet claims =
          processor.process(
              push.header("Authorization")
                  .filter(value -> value.startsWith(SCHEME))
                  .map(value -> value.substring(SCHEME.length()))
                  .orElse(""),
              null);
      return rules.refusal(claims, push.at());
    } catch (ParseException | BadJOSEException | RateLimitReachedException forged) {
      return Optional.of(Why.UNAUTHENTICATED);
    } catch (KeySourceException later) {
      return Optional.of(Why.UNVERIFIABLE);
    } catch (JOSEException forged) {
      return Optional.of(Why.UNAUTHENTICATED);
    }
  }
}
