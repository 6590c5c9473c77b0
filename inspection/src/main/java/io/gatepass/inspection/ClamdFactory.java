package io.gatepass.inspection;

import io.gatepass.ports.VirusScanner;
import io.gatepass.ports.VirusScannerFactory;
import java.net.URI;
import java.time.Duration;

/** Makes scanners that ask ClamAV's daemon. */
public final class ClamdFactory implements VirusScannerFactory {
  @Override
  public VirusScanner create(URI address, Duration timeout) {
    return new ClamdScanner(address, timeout);
  }
}
