package io.gatepass.app.reconcile;

import io.gatepass.ports.Finding;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares one page of a listing, and the uploads whose keys lie in it, both ways. */
public final class ComparePage {
  /** Sorts after every key that the gateway makes. */
  private static final String LAST = "~";

  /** More are counted and not kept. */
  private static final int MOST_FINDINGS = 10_000;

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
    Listing page = store.list(job.cursor(), Listing.LARGEST);
    String last = page.entries().isEmpty() ? job.after() : page.entries().getLast().key();
    CompareUploads.Result rows =
        uploads.compare(job, page.next().isPresent() ? last : LAST, keys(job, page), store);
    List<Unpartnered> unpartnered = new ArrayList<>(objects.compare(job, page.entries(), now));
    unpartnered.addAll(rows.lost());
    List<Finding> found = unpartnered.stream().map(f -> settled(job, f, store, now)).toList();
    Tally tally = tally(page.entries().size(), rows.compared(), found);
    Reconciliation next = job.compared(tally, last, page.next(), clock.instant());
    return new Result(next, next.tally().found() <= MOST_FINDINGS ? found : List.of());
  }

  private Finding settled(Reconciliation job, Unpartnered found, ObjectStore store, Instant now) {
    return job.repair() ? repair.repair(found, store, now) : found.with(Finding.Outcome.REPORTED);
  }

  /** Out of order, what is missing could not be told from what comes later. */
  private static Set<String> keys(Reconciliation job, Listing page) {
    Set<String> keys = new HashSet<>();
    String before = job.after();
    for (Listing.Entry entry : page.entries()) {
      if (isPlain(entry.key()) && isPlain(before) && entry.key().compareTo(before) <= 0) {
        throw new StorageException.Unexpected(
            "Store " + job.store() + ", listing objects: the keys are not in order.", null);
      }
      keys.add(entry.key());
      before = entry.key();
    }
    return keys;
  }

  private static boolean isPlain(String key) {
    return key.chars().allMatch(c -> c < 0x80);
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
