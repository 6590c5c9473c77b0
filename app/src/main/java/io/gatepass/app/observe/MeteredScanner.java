package io.gatepass.app.observe;

import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.VirusScanner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.InputStream;
import java.util.List;

/** Times every scan, by what came of it; no verdict is the outcome {@code none}. */
public final class MeteredScanner implements VirusScanner {
  private static final String NONE = "none";
  private static final String CLEAN = "clean";
  private static final String INFECTED = "infected";
  private static final String NOT_SCANNABLE = "not_scannable";

  private final VirusScanner scanner;
  private final MeterRegistry registry;

  /** All outcomes are there from the start: the first scan without a verdict is seen in a rate. */
  public MeteredScanner(VirusScanner scanner, MeterRegistry registry) {
    this.scanner = scanner;
    this.registry = registry;
    List.of(NONE, CLEAN, INFECTED, NOT_SCANNABLE).forEach(this::timer);
  }

  @Override
  public ScanVerdict scan(InputStream content) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = NONE;
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
      case ScanVerdict.Clean clean -> CLEAN;
      case ScanVerdict.Infected infected -> INFECTED;
      case ScanVerdict.NotScannable not -> NOT_SCANNABLE;
    };
  }
}
