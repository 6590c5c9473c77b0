package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.observe.MeteredScanner;
import io.gatepass.app.policy.Policies;
import io.gatepass.app.upload.Inspectors;
import io.gatepass.app.upload.RestingScanner;
import io.gatepass.ports.ContentDetector;
import io.gatepass.ports.VirusScanner;
import io.gatepass.ports.VirusScannerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ServiceLoader;

/** Finds on the class path who looks into bytes. */
@Factory
final class InspectorsFactory {

  @Singleton
  Inspectors inspectors(
      Settings settings, Policies policies, MeterRegistry registry, InstantSource clock) {
    return new Inspectors(
        policies,
        ServiceLoader.load(ContentDetector.class).findFirst().orElseThrow(),
        settings
            .scanner()
            .map(InspectorsFactory::scanner)
            .map(scanner -> new RestingScanner(new MeteredScanner(scanner, registry), clock)));
  }

  private static VirusScanner scanner(Settings.Scanner scanner) {
    return ServiceLoader.load(VirusScannerFactory.class)
        .findFirst()
        .orElseThrow()
        .create(scanner.address(), scanner.timeout());
  }
}
