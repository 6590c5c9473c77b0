package io.gatepass.app.doctor;

import java.io.IOException;
import java.util.Set;

/** One question to one store. */
interface Probe {
  Check check();

  /** What must be well before this can be asked. */
  default Set<Check> needs() {
    return Set.of(Check.ACCESS, Check.WRITE);
  }

  /**
   * Asks, over the network, and writes down what it found.
   *
   * @throws IOException when the store stopped answering
   * @throws io.gatepass.ports.StorageException when it failed in a way that says nothing about this
   */
  void run(Visit visit) throws IOException, InterruptedException;
}
