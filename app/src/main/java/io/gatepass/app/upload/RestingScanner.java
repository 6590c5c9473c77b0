package io.gatepass.app.upload;

import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.ScannerUnavailable;
import io.gatepass.ports.VirusScanner;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves a scanner alone for a while that has given no verdict twice in a row, so that not every
 * upload waits for it in vain. One content that it cannot answer is no reason: others come between.
 */
public final class RestingScanner implements VirusScanner {
  private static final int IN_VAIN = 2;
  private static final Duration REST = Duration.ofSeconds(30);

  private final VirusScanner scanner;
  private final InstantSource clock;
  private int inVain;
  private Instant restsUntil = Instant.MIN;

  public RestingScanner(VirusScanner scanner, InstantSource clock) {
    this.scanner = scanner;
    this.clock = clock;
  }

  /** Whether its last scans have given no verdict. */
  public synchronized boolean isSilent() {
    return inVain >= IN_VAIN;
  }

  /** Whether it is not to be tried now. */
  synchronized boolean isResting() {
    return clock.instant().isBefore(restsUntil);
  }

  /** Whether it has a verdict on one harmless byte, which says that another content is at fault. */
  boolean answers() {
    try {
      scan(new ByteArrayInputStream(new byte[1]));
      return true;
    } catch (ScannerUnavailable silent) {
      return false;
    }
  }

  @Override
  public ScanVerdict scan(InputStream content) {
    try {
      ScanVerdict verdict = scanner.scan(content);
      answered();
      return verdict;
    } catch (ScannerUnavailable silent) {
      unanswered();
      throw silent;
    }
  }

  private synchronized void answered() {
    inVain = 0;
    restsUntil = Instant.MIN;
  }

  private synchronized void unanswered() {
    inVain++;
    if (isSilent()) {
      restsUntil = clock.instant().plus(REST);
    }
  }
}
