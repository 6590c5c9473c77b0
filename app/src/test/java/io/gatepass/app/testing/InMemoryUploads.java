package io.gatepass.app.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.gatepass.domain.Announcement;
import io.gatepass.domain.Caller;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.Intent;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows in memory that keep every promise of the port: compare-and-set, leases, due work. */
public final class InMemoryUploads implements UploadRepository {
  private final Calls<Rows> calls = new Calls<>(Rows.class);
  private final Map<UploadId, Row> rows = new TreeMap<>();
  private final Map<UploadId, Intent> intents = new HashMap<>();
  private final List<Announcement> announced = new ArrayList<>();

  /** One upload with what only workers care about; no lease has ended at {@link Instant#MIN}. */
  private record Row(Upload upload, Optional<Instant> due, Instant leasedUntil) {
    boolean isLeased(Instant now) {
      return leasedUntil.isAfter(now);
    }

    boolean isFree() {
      return leasedUntil.equals(Instant.MIN);
    }

    /** The work may write until then, and somebody looks at the latest then. */
    Row leasedTo(Instant until, boolean writes) {
      Upload known = writes ? SignedExpiry.atLeast(upload, until) : upload;
      return new Row(known, Optional.of(until), until);
    }

    boolean waits() {
      return upload instanceof Upload.Uploaded uploaded && uploaded.waiting().isPresent();
    }

    boolean isDue(Instant now) {
      return due.filter(instant -> !instant.isAfter(now)).isPresent() && !isLeased(now);
    }
  }

  public Calls<Rows> calls() {
    return calls;
  }

  public synchronized int size() {
    return rows.size();
  }

  /** What other systems were told, in that order. */
  public synchronized List<Announcement> announced() {
    return List.copyOf(announced);
  }

  public synchronized Upload get(Upload upload) {
    return row(upload.terms().id()).upload();
  }

  public synchronized Optional<Instant> dueOf(Upload upload) {
    return row(upload.terms().id()).due();
  }

  public synchronized boolean isLeased(Upload upload, Instant now) {
    return row(upload.terms().id()).isLeased(now);
  }

  @Override
  public void add(Upload.Pending upload, Instant due) {
    calls.enter(Rows.ADD);
    synchronized (this) {
      rows.put(upload.terms().id(), new Row(upload, Optional.of(due), Instant.MIN));
    }
    calls.leave(Rows.ADD);
  }

  @Override
  public Optional<Upload> find(UploadId id) {
    calls.enter(Rows.FIND);
    synchronized (this) {
      return Optional.ofNullable(rows.get(id)).map(Row::upload);
    }
  }

  @Override
  public List<Upload> list(
      Caller caller, Optional<UploadStatus> status, Optional<UploadId> before, int limit) {
    calls.enter(Rows.LIST);
    synchronized (this) {
      return uploads()
          .filter(upload -> caller.owns(upload.terms()))
          .filter(upload -> status.isEmpty() || status.get() == upload.status())
          .filter(u -> before.isEmpty() || u.terms().id().compareTo(before.get()) < 0)
          .sorted(Comparator.comparing((Upload upload) -> upload.terms().id()).reversed())
          .limit(limit)
          .toList();
    }
  }

  @Override
  public boolean replace(Upload seen, Upload next, Optional<Instant> due) {
    calls.enter(Rows.REPLACE);
    boolean written = write(seen, next, due);
    calls.leave(Rows.REPLACE);
    return written;
  }

  private synchronized boolean write(Upload seen, Upload next, Optional<Instant> due) {
    Upload held = get(seen);
    boolean unmoved = held.status() == seen.status();
    if (unmoved) {
      Upload kept = SignedExpiry.atLeast(next, held.lastSignedExpiry());
      rows.put(seen.terms().id(), new Row(kept, due, Instant.MIN));
      Announcement.of(held, next).ifPresent(announced::add);
    }
    return unmoved;
  }

  @Override
  public boolean remember(Upload.Pending pending, Optional<Instant> due) {
    calls.enter(Rows.REMEMBER);
    boolean written = known(pending, due);
    calls.leave(Rows.REMEMBER);
    return written;
  }

  private synchronized boolean known(Upload.Pending pending, Optional<Instant> due) {
    Row row = row(pending.terms().id());
    boolean ours =
        row.upload() instanceof Upload.Pending held
            && (held.session().isEmpty() || held.session().equals(pending.session()));
    if (ours) {
      Upload kept = SignedExpiry.atLeast(pending, row.upload().lastSignedExpiry());
      Optional<Instant> next = row.isFree() ? due.or(row::due) : row.due();
      rows.put(pending.terms().id(), new Row(kept, next, row.leasedUntil()));
    }
    return ours;
  }

  @Override
  public boolean begin(Upload seen, Intent intent, Instant now, Instant until) {
    calls.enter(Rows.BEGIN);
    synchronized (this) {
      Row row = row(seen.terms().id());
      boolean ours = row.upload().status() == seen.status() && !row.isLeased(now);
      if (ours) {
        rows.put(seen.terms().id(), row.leasedTo(until, intent.writes()));
        intents.put(seen.terms().id(), intent);
      }
      return ours;
    }
  }

  @Override
  public List<Upload> claimDue(Instant now, Instant again, int limit) {
    return claim(row -> row.isDue(now) && !row.waits(), again, limit);
  }

  @Override
  public List<Upload> claimScans(Instant now, Instant again, int limit) {
    return claim(row -> row.isDue(now) && row.waits(), again, limit);
  }

  private List<Upload> claim(Predicate<Row> which, Instant again, int limit) {
    calls.enter(Rows.CLAIM);
    synchronized (this) {
      List<Row> due =
          rows.values().stream()
              .filter(which)
              .sorted(Comparator.comparing((Row row) -> row.due().orElseThrow()))
              .limit(limit)
              .toList();
      due.forEach(row ->
          rows.put(
              row.upload().terms().id(), new Row(row.upload(), Optional.of(again), Instant.MIN)));
      return due.stream().map(Row::upload).toList();
    }
  }

  @Override
  public boolean renew(UploadId id, Instant until, Instant next) {
    calls.enter(Rows.RENEW);
    synchronized (this) {
      Row row = row(id);
      boolean ours = row.leasedUntil().equals(until);
      if (ours) {
        rows.put(id, row.leasedTo(next, intents.get(id).writes()));
      }
      return ours;
    }
  }

  @Override
  public void release(UploadId id, Instant until, Instant due) {
    calls.enter(Rows.RELEASE);
    synchronized (this) {
      Row row = row(id);
      if (row.leasedUntil().equals(until)) {
        Optional<Instant> next =
            row.due().equals(Optional.of(until)) ? Optional.of(due) : row.due();
        rows.put(id, new Row(row.upload(), next, Instant.MIN));
      }
    }
  }

  @Override
  public void reschedule(Upload seen, Instant claimed, Optional<Instant> due) {
    calls.enter(Rows.RESCHEDULE);
    synchronized (this) {
      Row row = row(seen.terms().id());
      boolean asClaimed = row.isFree() && row.due().equals(Optional.of(claimed));
      if (row.upload().status() == seen.status() && asClaimed) {
        rows.put(seen.terms().id(), new Row(row.upload(), due, row.leasedUntil()));
      }
    }
  }

  @Override
  public synchronized void wake(Upload seen, Instant due) {
    Row row = row(seen.terms().id());
    if (row.upload().status() == seen.status() && row.due().filter(due::isAfter).isEmpty()) {
      rows.put(seen.terms().id(), new Row(row.upload(), Optional.of(due), row.leasedUntil()));
    }
  }

  @Override
  public synchronized Map<StoreName, Set<StoreIdentity>> storesInUse() {
    return uploads()
        .filter(upload -> !(upload instanceof Upload.Gone) || dueOf(upload).isPresent())
        .map(Upload::terms)
        .collect(groupingBy(t -> t.store(), mapping(t -> t.storeIdentity(), toSet())));
  }

  private Stream<Upload> uploads() {
    return rows.values().stream().map(Row::upload);
  }

  private Row row(UploadId id) {
    return Optional.ofNullable(rows.get(id)).orElseThrow();
  }
}
