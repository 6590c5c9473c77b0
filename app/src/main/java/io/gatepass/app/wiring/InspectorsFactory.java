package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.policy.Policies;
import io.gatepass.app.upload.Inspectors;
import io.gatepass.ports.ContentDetector;
import io.gatepass.ports.VirusScanner;
import io.gatepass.ports.VirusScannerFactory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.ServiceLoader;

/** Finds on the class path who looks into bytes. */
@Factory
final class InspectorsFactory {

  @Singleton
  Inspectors inspectors(Settings settings, Policies policies) {
    return new Inspectors(
        policies,
        ServiceLoader.load(ContentDetector.class).findFirst().orElseThrow(),
        settings.scanner().map(InspectorsFactory::scanner));
  }

  private static VirusScanner scanner(Settings.Scanner scanner) {
    return ServiceLoader.load(VirusScannerFactory.class)
        .findFirst()
        .orElseThrow()
        .create(scanner.address(), scanner.timeout());
  }
}
