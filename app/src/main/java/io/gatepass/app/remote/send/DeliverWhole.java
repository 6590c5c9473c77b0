package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Upload;
import java.util.Set;

/**
 * A file in one request. Whatever storage answered, the gateway looks and decides: an answer can be
 * lost after the bytes arrived, and the write-once refusal of a second try (412, 409 or 403) then
 * means success. Each new try gets a fresh instruction, so an expired one needs no case of its own.
 */
record DeliverWhole(
    Storage storage, Settle settle, Patience patience, Progress progress, Meter meter) {
  private static final Set<Integer> PASSING = Set.of(403, 408, 409, 412, 429);

  /** The settled upload; {@code pending} has an instruction. */
  Upload deliver(Upload pending, Source file) {
    Upload asked = pending;
    for (int sent = 1; asked.transfer().isPresent(); sent++) {
      meter.restart();
      progress.phase("");
      Storage.Told told =
          storage.send(asked.transfer().get().request(), file, bytes -> meter.moved(1, bytes));
      progress.phase("looking");
      Settle.Found found = settle.settle(asked.id());
      if (found.upload().isPresent()) {
        return found.upload().get();
      }
      file.assertSame();
      if (sent >= patience.attempts() || !mayPass(told)) {
        throw NotDelivered.because(told);
      }
      progress.phase("waiting");
      patience.pause(told.retryAfter().orElse(patience.backoff(sent)));
      asked = settle.ask(asked.id());
    }
    return asked;
  }

  /** A success that the gateway does not see yet may pass too: the object can show up late. */
  private static boolean mayPass(Storage.Told told) {
    return told.isSuccess() || told.isAway() || PASSING.contains(told.status());
  }
}
