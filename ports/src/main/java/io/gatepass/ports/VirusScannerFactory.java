package io.gatepass.ports;

import java.net.URI;
import java.time.Duration;

/** Makes the scanner; found with {@link java.util.ServiceLoader}. */
public interface VirusScannerFactory {

  /**
   * Makes a scanner. Calls no network.
   *
   * @param address {@code tcp://host:port}, or {@code unix:/path} of a socket on this machine
   * @param timeout how long it may stay silent, whenever it is its turn; whether it is there at all
   *     shows within seconds
   */
  VirusScanner create(URI address, Duration timeout);
}
