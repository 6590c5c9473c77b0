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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses, telling the client no more than what to send; why is for the log and the metrics. */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Seldom<String> told = new Seldom<>();

  Refusals(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
  }

  HttpResponse<?> missing() {
    count("missing");
    return Problem.of(ProblemType.CREDENTIAL_MISSING, "Send Authorization: Bearer <credential>.")
        .response()
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  HttpResponse<?> invalid(Credentials.Why why) {
    String reason = why.name().toLowerCase(Locale.ROOT);
    count(reason);
    if (told.isDue(reason, clock.instant())) {
      LOG.warn("Credentials are refused: {}; more of them are only counted", reason);
    }
    return Problem.of(ProblemType.CREDENTIAL_INVALID, "Send one that this gateway takes.")
        .response()
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
  }

  HttpResponse<?> unverifiable(RuntimeException away) {
    count("unverifiable");
    if (told.isDue("unverifiable", clock.instant())) {
      LOG.warn("Credentials cannot be verified: {}", away.getMessage());
    }
    return Problem.of(ProblemType.CREDENTIAL_UNVERIFIABLE, "Try again in a moment.")
        .response(Optional.of(SOON));
  }

  private void count(String reason) {
    Counter.builder("gatepass.credentials.refused")
        .description("Requests that were not let in")
        .tag("reason", reason)
        .register(registry)
        .increment();
  }
}
