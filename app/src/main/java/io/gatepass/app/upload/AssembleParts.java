package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.Arrival;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.Intent;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.UploadRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Has the store put an upload's parts together when all of them are there. One worker at a time
 * does it, under a lease; when it dies, the next one does it again.
 */
final class AssembleParts {
  private final Stores stores;
  private final UploadRepository uploads;
  private final Upkeep upkeep;
  private final InstantSource clock;

  AssembleParts(Stores stores, UploadRepository uploads, Upkeep upkeep, InstantSource clock) {
    this.stores = stores;
    this.uploads = uploads;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /** After a look that found no object. */
  Assembly assemble(Upload.Pending pending, PartPlan plan, Witness witness) {
    StorageProvider store = stores.of(pending.terms());
    Optional<List<StoredPart>> listed = listed(pending, store.multiparts());
    if (listed.isPresent()) {
      Arrival arrival = plan.arrival(listed.get(), store.multiparts().limits());
      if (!arrival.isComplete()) {
        return incomplete(pending, store, arrival);
      }
      if (witness != Witness.CLIENT && plan instanceof PartPlan.Open) {
        return new Assembly.Elsewhere();
      }
    }
    return lease(pending)
        .map(lease -> leased(lease, new Completion(store, pending, plan), listed))
        .orElseGet(Assembly.Elsewhere::new);
  }

  /** Whoever has it alone may judge the object now, or have it made. */
  Optional<Lease> lease(Upload.Pending pending) {
    return Lease.take(uploads, pending, Intent.COMPLETING, clock.instant());
  }

  private Assembly leased(Lease lease, Completion completion, Optional<List<StoredPart>> listed) {
    Assembly outcome;
    try {
      outcome = listed.map(completion::complete).orElseGet(completion::look);
    } catch (StorageException failed) {
      lease.failed(clock.instant());
      throw failed;
    }
    if (outcome instanceof Assembly.Open) {
      lease.end(upkeep.lookAgain(completion.pending(), clock.instant()).orElseThrow());
    }
    return outcome;
  }

  /** Empty when the session is not open. */
  private static Optional<List<StoredPart>> listed(Upload.Pending pending, MultipartUploads store) {
    try {
      return Optional.of(pending.session().map(store::arrived).orElse(List.of()));
    } catch (StorageException.Missing closed) {
      return Optional.empty();
    }
  }

  /** Where a store keeps no sessions, none of the parts is there once they were put together. */
  private Assembly incomplete(Upload.Pending pending, StorageProvider store, Arrival arrival) {
    UploadTerms terms = pending.terms();
    return store
        .objects()
        .find(terms.placement().uploadKey())
        .<Assembly>map(Assembly.Found::new)
        .orElseGet(() ->
            uploads.find(terms.id()).filter(Upload.Pending.class::isInstance).isPresent()
                ? new Assembly.Open(new UploadException.PartsIncomplete(arrival))
                : new Assembly.Elsewhere());
  }
}
