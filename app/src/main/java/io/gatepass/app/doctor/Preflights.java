package io.gatepass.app.doctor;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** Asks a store, as browsers do before they send anything, whether pages may. */
public final class Preflights {
  private final InstantSource clock;

  public Preflights(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What keeps the patient's pages from sending; empty: nothing. Calls the network, writes nothing,
   * may be repeated.
   *
   * @throws IOException when the store does not answer
   * @throws io.gatepass.ports.StorageException when nothing can be signed
   */
  public List<Diagnosis> refused(Patient patient) throws IOException, InterruptedException {
    try (Stranger stranger = new Stranger()) {
      Visit visit = new Visit(patient, clock, stranger);
      for (URI page : patient.pages()) {
        PagesProbe.preflights(visit, page);
      }
      return visit.sheet().inOrder();
    }
  }
}
