package io.gatepass.app.testing;

import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.ScannerUnavailable;
import io.gatepass.ports.VirusScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Reads everything and finds it clean, or what it is told to find. */
public final class FakeScanner implements VirusScanner {
  private final AtomicInteger scans = new AtomicInteger();
  private volatile Supplier<ScanVerdict> verdict = ScanVerdict.Clean::new;
  private volatile long tooHard = -1;

  public void finds(ScanVerdict found) {
    verdict = () -> found;
  }

  /** Does this after reading, before it answers that all is clean. */
  public void pauses(Runnable meanwhile) {
    verdict =
        () -> {
          meanwhile.run();
          return new ScanVerdict.Clean();
        };
  }

  public void isDown() {
    verdict =
        () -> {
          throw new ScannerUnavailable("The scanner does not answer.");
        };
  }

  /** It answers for all others. */
  public void hasNoVerdictOn(long size) {
    tooHard = size;
  }

  public int scans() {
    return scans.get();
  }

  @Override
  public ScanVerdict scan(InputStream content) {
    scans.incrementAndGet();
    try {
      if (content.transferTo(OutputStream.nullOutputStream()) == tooHard) {
        throw new ScannerUnavailable("The scanner gave no verdict.");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return verdict.get();
  }
}
