package io.gatepass.app.reconcile;

import io.gatepass.ports.Finding;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a page of a listing, and the uploads whose keys lie in it, both ways; of a page with
 * many uploads a piece, so that what one step costs does not grow with what there is.
 */
public final class ComparePage {
  /** More are counted and not kept. */
  private static final int MOST_FINDINGS = 10_000;

  /** What is found costs requests then. */
  private static final int TO_REPAIR = 100;

  private final CompareObjects objects;
  private final CompareUploads uploads;
  private final RepairFinding repair;
  private final InstantSource clock;

  ComparePage(
      CompareObjects objects, CompareUploads uploads, RepairFinding repair, InstantSource clock) {
    this.objects = objects;
    this.uploads = uploads;
    this.repair = repair;
    this.clock = clock;
  }

  /** How far that brings it, and what was found on the way. */
  record Result(Reconciliation next, List<Finding> found) {}

  Result compare(Reconciliation job, ObjectStore store) {
    Instant now = clock.instant();
    Listing listing = store.list(job.cursor(), job.repair() ? TO_REPAIR : Listing.LARGEST);
    Page page = Page.of(listing, job);
    CompareUploads.Result rows = uploads.compare(job, page.upTo(), page.keys(), store);
    List<Listing.Entry> entries = page.rest(rows.until());
    List<Unpartnered> unpartnered = new ArrayList<>(objects.compare(job, entries, now));
    unpartnered.addAll(rows.lost());
    List<Finding> found = unpartnered.stream().map(f -> settled(job, f, store, now)).toList();
    Tally tally = tally(entries.size(), rows.compared(), found);
    Reconciliation next =
        rows.until()
            .map(last -> job.within(tally, last, clock.instant()))
            .orElseGet(() -> job.compared(tally, page.last(), listing.next(), clock.instant()));
    return new Result(next, next.tally().found() <= MOST_FINDINGS ? found : List.of());
  }

  private Finding settled(Reconciliation job, Unpartnered found, ObjectStore store, Instant now) {
    return job.repair() ? repair.repair(found, store, now) : found.with(Finding.Outcome.REPORTED);
  }

  private static Tally tally(int listed, int compared, List<Finding> found) {
    return new Tally(
        listed,
        compared,
        count(found, Finding.Kind.UNKNOWN_OBJECT),
        count(found, Finding.Kind.LEFTOVER),
        count(found, Finding.Kind.LOST_UPLOAD),
        found.stream().filter(f -> f.outcome() == Finding.Outcome.REPAIRED).count());
  }

  private static long count(List<Finding> found, Finding.Kind kind) {
    return found.stream().filter(finding -> finding.kind() == kind).count();
  }
}
