package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;

/** Why bytes did not get to storage. The upload is still pending, and what has arrived stays. */
final class NotDelivered {
  private NotDelivered() {}

  static Failure because(Storage.Told told) {
    if (told.status() == 0) {
      return Failure.away("storage_unreachable", "Storage could not be reached.");
    }
    String detail = "Storage answered HTTP " + told.status() + ".";
    return told.isAway()
        ? Failure.away("storage_unavailable", detail)
        : Failure.notDone("storage_refused", detail);
  }
}
