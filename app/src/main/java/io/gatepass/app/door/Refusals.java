package io.gatepass.app.door;

import io.gatepass.app.observe.Seldom;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.ports.Credentials;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses, telling the client no more than what to send; why is for the log and the metrics. */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String MISSING = "missing";
  private static final String UNVERIFIABLE = "unverifiable";

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Seldom<String> told = new Seldom<>();

  /** All counters exist from the start, so that a rate is never lost. */
  Refusals(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    Stream.concat(
            Stream.of(MISSING, UNVERIFIABLE),
            Stream.of(Credentials.Why.values()).map(Refusals::label))
        .forEach(this::counter);
  }

  HttpResponse<?> missing() {
    counter(MISSING).increment();
    return Problem.of(ProblemType.CREDENTIAL_MISSING, "Send Authorization: Bearer <credential>.")
        .response()
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  HttpResponse<?> invalid(Credentials.Why why) {
    String reason = label(why);
    counter(reason).increment();
    if (told.isDue(reason, clock.instant())) {
      LOG.warn("Credentials are refused: {}; more of them are only counted", reason);
    }
    return Problem.of(ProblemType.CREDENTIAL_INVALID, "Send one that this gateway takes.")
        .response()
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
  }

  HttpResponse<?> unverifiable(RuntimeException away) {
    counter(UNVERIFIABLE).increment();
    if (told.isDue(UNVERIFIABLE, clock.instant())) {
      LOG.warn("Credentials cannot be verified: {}", away.getMessage());
    }
    return Problem.of(ProblemType.CREDENTIAL_UNVERIFIABLE, "Try again in a moment.")
        .response(Optional.of(SOON));
  }

  private Counter counter(String reason) {
    return Counter.builder("gatepass.credentials.refused")
        .description("Requests that were not let in")
        .tag("reason", reason)
        .register(registry);
  }

  private static String label(Credentials.Why why) {
    return why.name().toLowerCase(Locale.ROOT);
  }
}
