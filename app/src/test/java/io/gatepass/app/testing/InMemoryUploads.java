package io.gatepass.app.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.gatepass.domain.Announcement;
import io.gatepass.domain.Caller;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Quota;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.domain.Usage;
import io.gatepass.ports.Intent;
import io.gatepass.ports.QuotaExceeded;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Rows in memory that keep every promise of the port: compare-and-set, leases, due work. */
public final class InMemoryUploads implements UploadRepository {
  private final Calls<Rows> calls = new Calls<>(Rows.class);
  private final Map<UploadId, MemoryRow> rows = new TreeMap<>();
  private final Map<UploadId, Intent> intents = new HashMap<>();
  private final List<Announcement> announced = new ArrayList<>();
  private final InMemoryTokens tokens = new InMemoryTokens();
  private Quota quota = Quota.NONE;
  private Usage used = Usage.NONE;

  /** Under which some are added. */
  public InMemoryTokens tokens() {
    return tokens;
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

  /** From now on all together may hold no more. */
  public synchronized void limit(Quota most) {
    quota = most;
  }

  /** What is counted of all together. */
  public synchronized Usage used() {
    return used;
  }

  /** All there are, whoever knows of them. */
  public synchronized List<Upload> all() {
    return uploads().toList();
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

  /** A transaction, around which anything may happen. */
  <T> T ask(Rows kind, Supplier<T> transaction) {
    calls.enter(kind);
    T answer;
    synchronized (this) {
      answer = transaction.get();
    }
    calls.leave(kind);
    return answer;
  }

  void tell(Rows kind, Runnable transaction) {
    ask(
        kind,
        () -> {
          transaction.run();
          return true;
        });
  }

  @Override
  public void add(Upload.Pending upload, Instant due) {
    tell(
        Rows.ADD,
        () -> {
          if (quota.limits() && !quota.permits(used, Usage.of(upload))) {
            throw new QuotaExceeded(quota, used, Usage.of(upload));
          }
          tokens.spend(upload.terms());
          used = used.plus(Usage.of(upload));
          rows.put(upload.terms().id(), new MemoryRow(upload, Optional.of(due), Instant.MIN));
        });
  }

  @Override
  public Optional<Upload> find(UploadId id) {
    return ask(Rows.FIND, () -> Optional.ofNullable(rows.get(id)).map(MemoryRow::upload));
  }

  @Override
  public List<Upload> list(
      Caller caller, Optional<UploadStatus> status, Optional<UploadId> before, int limit) {
    return ask(
        Rows.LIST,
        () ->
            uploads()
                .filter(upload -> caller.owns(upload.terms()))
                .filter(upload -> status.isEmpty() || status.get() == upload.status())
                .filter(u -> before.isEmpty() || u.terms().id().compareTo(before.get()) < 0)
                .sorted(Comparator.comparing((Upload upload) -> upload.terms().id()).reversed())
                .limit(limit)
                .toList());
  }

  @Override
  public synchronized int pending(String tenant, String owner, PolicyName policy, int most) {
    Caller caller = new Caller(tenant, owner, Set.of());
    return (int)
        uploads()
            .filter(Upload.Pending.class::isInstance)
            .map(Upload::terms)
            .filter(terms -> caller.owns(terms) && terms.policy().equals(policy))
            .limit(most)
            .count();
  }

  @Override
  public boolean replace(Upload seen, Upload next, Optional<Instant> due) {
    return ask(Rows.REPLACE, () -> write(seen, next, due));
  }

  private boolean write(Upload seen, Upload next, Optional<Instant> due) {
    MemoryRow row = rows.get(seen.terms().id());
    if (row == null || row.upload().status() != seen.status()) {
      return false;
    }
    Upload kept = SignedExpiry.atLeast(next, row.upload().lastSignedExpiry());
    rows.put(seen.terms().id(), new MemoryRow(kept, due, Instant.MIN));
    used = used.plus(Usage.of(next)).minus(Usage.of(seen));
    Announcement.of(row.upload(), next).ifPresent(announced::add);
    return true;
  }

  @Override
  public boolean remember(Upload.Pending pending, Optional<Instant> due) {
    return ask(Rows.REMEMBER, () -> known(pending, due));
  }

  private boolean known(Upload.Pending pending, Optional<Instant> due) {
    MemoryRow row = row(pending.terms().id());
    if (!(row.upload() instanceof Upload.Pending held)
        || pending.session().stream().anyMatch(s -> !held.session().orElse(s).equals(s))) {
      return false;
    }
    Upload.Pending known = held.session().map(pending::sendingTo).orElse(pending);
    Optional<Instant> next = row.isFree() ? due.or(row::due) : row.due();
    Upload kept = SignedExpiry.atLeast(known, held.lastSignedExpiry());
    rows.put(pending.terms().id(), new MemoryRow(kept, next, row.leasedUntil()));
    return true;
  }

  @Override
  public boolean begin(Upload seen, Intent intent, Instant now, Instant until) {
    return ask(Rows.BEGIN, () -> begun(seen, intent, now, until));
  }

  private boolean begun(Upload seen, Intent intent, Instant now, Instant until) {
    MemoryRow row = row(seen.terms().id());
    boolean ours = row.upload().status() == seen.status() && !row.isLeased(now);
    if (ours) {
      rows.put(seen.terms().id(), row.leasedTo(until, intent.writes()));
      intents.put(seen.terms().id(), intent);
    }
    return ours;
  }

  @Override
  public List<Upload> claimDue(Instant now, Instant again, int limit) {
    return ask(Rows.CLAIM, () -> claim(row -> row.isDue(now) && !row.waits(), again, limit));
  }

  @Override
  public List<Upload> claimScans(Instant now, Instant again, int limit) {
    return ask(Rows.CLAIM, () -> claim(row -> row.isDue(now) && row.waits(), again, limit));
  }

  private List<Upload> claim(Predicate<MemoryRow> which, Instant again, int limit) {
    List<MemoryRow> due =
        rows.values().stream()
            .filter(which)
            .sorted(Comparator.comparing((MemoryRow row) -> row.due().orElseThrow()))
            .limit(limit)
            .toList();
    due.forEach(row ->
        rows.put(
            row.upload().terms().id(),
            new MemoryRow(row.upload(), Optional.of(again), Instant.MIN)));
    return due.stream().map(MemoryRow::upload).toList();
  }

  @Override
  public boolean renew(UploadId id, Instant until, Instant next) {
    return ask(
        Rows.RENEW,
        () -> {
          MemoryRow row = row(id);
          boolean ours = row.leasedUntil().equals(until);
          if (ours) {
            rows.put(id, row.leasedTo(next, intents.get(id).writes()));
          }
          return ours;
        });
  }

  @Override
  public void release(UploadId id, Instant until, Instant due) {
    tell(
        Rows.RELEASE,
        () -> {
          MemoryRow row = row(id);
          if (row.leasedUntil().equals(until)) {
            Optional<Instant> next =
                row.due().equals(Optional.of(until)) ? Optional.of(due) : row.due();
            rows.put(id, new MemoryRow(row.upload(), next, Instant.MIN));
          }
        });
  }

  @Override
  public void reschedule(Upload seen, Instant claimed, Optional<Instant> due) {
    tell(
        Rows.RESCHEDULE,
        () -> {
          MemoryRow row = row(seen.terms().id());
          boolean asClaimed = row.isFree() && row.due().equals(Optional.of(claimed));
          if (row.upload().status() == seen.status() && asClaimed) {
            rows.put(seen.terms().id(), new MemoryRow(row.upload(), due, row.leasedUntil()));
          }
        });
  }

  @Override
  public void wake(Upload seen, Instant due) {
    tell(
        Rows.WAKE,
        () -> {
          MemoryRow row = row(seen.terms().id());
          if (row.upload().status() == seen.status() && row.due().filter(due::isAfter).isEmpty()) {
            rows.put(
                seen.terms().id(),
                new MemoryRow(row.upload(), Optional.of(due), row.leasedUntil()));
          }
        });
  }

  @Override
  public synchronized Map<StoreName, Set<StoreIdentity>> storesInUse() {
    return uploads()
        .filter(upload -> !(upload instanceof Upload.Gone) || dueOf(upload).isPresent())
        .map(Upload::terms)
        .collect(groupingBy(t -> t.store(), mapping(t -> t.storeIdentity(), toSet())));
  }

  private Stream<Upload> uploads() {
    return rows.values().stream().map(MemoryRow::upload);
  }

  private MemoryRow row(UploadId id) {
    return Optional.ofNullable(rows.get(id)).orElseThrow();
  }
}
