package io.gatepass.app.observe;

import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.VirusScanner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.InputStream;

/** Times every scan, by what came of it; no verdict is the outcome {@code none}. */
public final class MeteredScanner implements VirusScanner {
  private final VirusScanner scanner;
  private final MeterRegistry registry;

  public MeteredScanner(VirusScanner scanner, MeterRegistry registry) {
    this.scanner = scanner;
    this.registry = registry;
  }

  @Override
  public ScanVerdict scan(InputStream content) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "none";
    try {
      ScanVerdict verdict = scanner.scan(content);
      outcome = outcome(verdict);
      return verdict;
    } finally {
      sample.stop(timer(outcome));
    }
  }

  private Timer timer(String outcome) {
    return Timer.builder("gatepass.scans")
        .description("Scans by the virus scanner")
        .tag("outcome", outcome)
        .register(registry);
  }

  private static String outcome(ScanVerdict verdict) {
    return switch (verdict) {
      case ScanVerdict.Clean clean -> "clean";
      case ScanVerdict.Infected infected -> "infected";
      case ScanVerdict.NotScannable not -> "not_scannable";
    };
  }
}
