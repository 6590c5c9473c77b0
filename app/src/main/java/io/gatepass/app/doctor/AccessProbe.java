package io.gatepass.app.doctor;

import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StoreSetup.Topic;
import java.util.Optional;
import java.util.Set;

/** Whether the gateway is let in, and into the right place; asked by a list of one object. */
final class AccessProbe implements Probe {
  @Override
  public Check check() {
    return Check.ACCESS;
  }

  @Override
  public Set<Check> needs() {
    return Set.of();
  }

  @Override
  public void run(Visit visit) {
    Sheet sheet = visit.sheet();
    try {
      visit.store().objects().list(Optional.empty(), 1);
      sheet.wellOtherwise(Check.LISTING, "the store lists its objects");
    } catch (Misconfigured refused) {
      misconfigured(visit, refused);
    } catch (StorageException.Unavailable silent) {
      sheet.found(
          Symptom.STORE_UNREACHABLE,
          Texts.of(silent),
          "Start the store, correct the setting endpoint, or let this machine through to it.");
    } catch (StorageException unexpected) {
      sheet.found(
          Symptom.STORE_REFUSES,
          Texts.of(unexpected),
          "Check that the setting endpoint leads to a server of this provider.");
    }
    sheet.wellOtherwise(Check.ACCESS, "the gateway is let in");
  }

  private static void misconfigured(Visit visit, Misconfigured refused) {
    Sheet sheet = visit.sheet();
    String seen = Texts.of(refused);
    switch (refused.reason()) {
      case PERMISSION ->
          sheet.found(Symptom.LISTING_FORBIDDEN, seen, visit.patient().remedy(Topic.RIGHTS));
      case CREDENTIAL ->
          sheet.found(
              Symptom.CREDENTIAL_REFUSED,
              seen,
              "Correct the credential in the settings of this store, or renew it.");
      case PLACE -> sheet.found(Symptom.PLACE_MISSING, seen, visit.patient().remedy(Topic.PLACE));
      case CLOCK -> {
        sheet.found(Symptom.CLOCK_SKEWED, seen, ClockProbe.FIX);
        sheet.found(Symptom.STORE_REFUSES, seen, ClockProbe.FIX);
      }
      case OTHER ->
          sheet.found(Symptom.STORE_REFUSES, seen, "Correct the setting that the message names.");
    }
  }
}
