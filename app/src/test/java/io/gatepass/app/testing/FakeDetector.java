package io.gatepass.app.testing;

import io.gatepass.domain.ContentType;
import io.gatepass.ports.ContentDetector;
import java.util.Optional;

/** Detects nothing until it is told what to, and knows of no descent. */
public final class FakeDetector implements ContentDetector {
  private volatile Optional<ContentType> detected = Optional.empty();

  /** From now on every content looks like that. */
  public void sees(String type) {
    detected = Optional.of(new ContentType(type));
  }

  @Override
  public Optional<ContentType> detect(byte[] head) {
    return detected;
  }

  @Override
  public boolean knows(ContentType type) {
    return true;
  }

  @Override
  public boolean is(ContentType type, ContentType kind) {
    return type.essence().equals(kind.essence());
  }
}
