package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;

/** Ends an upload that nothing will come of. */
final class GiveUp {
  private GiveUp() {}

  /** Also when this thread is being stopped. Where it is not heard, it ends at its expiresAt. */
  static void of(Gateway gateway, String id) {
    boolean isStopped = Thread.interrupted();
    try {
      gateway.remove(id);
    } catch (Failure unheard) {
      return;
    } finally {
      if (isStopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
