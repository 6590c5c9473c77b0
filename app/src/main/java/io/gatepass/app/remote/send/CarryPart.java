package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.StorageRequest;
import java.util.Set;

/** Sends one part, as often as it takes. Used by several threads at once. */
record CarryPart(Storage storage, Signatures signatures, Patience patience, Meter meter) {
  private static final Set<Integer> NOT_DONE = Set.of(403, 408, 409, 412, 425);

  /** Storage knows the upload no more: somebody has ended it, and the gateway can tell how. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Returns when storage has taken it.
   *
   * @param check throws where the bytes are no more what they were
   * @throws Ended when there is nothing to send to any more
   */
  void carry(int number, Body body, Runnable check) {
    for (int failed = 1; ; failed++) {
      StorageRequest request = signatures.take(number, body);
      Storage.Told told = storage.send(request, body, bytes -> meter.moved(number, bytes));
      if (told.isSuccess()) {
        meter.arrived(number, body.length());
        return;
      }
      meter.stopped(number);
      if (told.status() == 404 || told.status() == 410) {
        throw new Ended();
      }
      check.run();
      if (failed >= attemptsFor(told)) {
        throw NotDelivered.because(told);
      }
      patience.pause(told.retryAfter().orElse(patience.backoff(failed)));
    }
  }

  private int attemptsFor(Storage.Told told) {
    if (told.isAway() && meter.hasMoved()) {
      return patience.attemptsUnderWay();
    }
    return told.isAway() || NOT_DONE.contains(told.status()) ? patience.attempts() : 0;
  }
}
