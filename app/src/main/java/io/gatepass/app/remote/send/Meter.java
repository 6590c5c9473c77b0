package io.gatepass.app.remote.send;

import java.util.HashMap;
import java.util.Map;

/**
 * What of one file is there and on its way. What is shown never gets less while an upload goes on:
 * bytes of a part that failed stay in it until they have been sent a second time.
 */
final class Meter {
  private final Progress shown;
  private final Map<Integer, Long> moving = new HashMap<>();
  private long confirmed;
  private long highest;

  Meter(Progress shown) {
    this.shown = shown;
  }

  /** What storage has, as it says itself. */
  synchronized void confirm(long bytes) {
    confirmed = bytes;
    rise();
  }

  /** From the beginning: what was sent so far counts for nothing. */
  synchronized void restart() {
    moving.clear();
    highest = 0;
    confirm(0);
  }

  synchronized void moved(int part, long bytes) {
    moving.put(part, bytes);
    rise();
  }

  synchronized void arrived(int part, long bytes) {
    moving.remove(part);
    confirmed += bytes;
    rise();
  }

  synchronized void stopped(int part) {
    moving.remove(part);
  }

  /** Whether any byte has ever left. */
  synchronized boolean hasMoved() {
    return highest > 0;
  }

  private void rise() {
    long real = confirmed + moving.values().stream().mapToLong(Long::longValue).sum();
    if (real > highest || real == 0) {
      highest = real;
      shown.at(highest);
    }
  }
}
