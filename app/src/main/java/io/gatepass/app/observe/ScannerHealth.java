package io.gatepass.app.observe;

import io.gatepass.app.upload.Inspectors;
import io.gatepass.app.upload.RestingScanner;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Tells of a scanner that is away. The gateway works without it, so that is never an outage. */
@Singleton
final class ScannerHealth implements HealthIndicator {
  private final Optional<RestingScanner> scanner;

  ScannerHealth(Inspectors inspectors) {
    this.scanner = inspectors.scanner();
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return scanner
        .<Publisher<HealthResult>>map(known -> Publishers.just(result(known.isSilent())))
        .orElseGet(Publishers::empty);
  }

  private static HealthResult result(boolean silent) {
    HealthResult.Builder result = HealthResult.builder("scanner").status(HealthStatus.UP);
    return silent
        ? result.details(Map.of("problem", "does not answer: uploads wait for their scan")).build()
        : result.build();
  }
}
