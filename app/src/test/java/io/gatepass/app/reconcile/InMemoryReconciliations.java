package io.gatepass.app.reconcile;

import io.gatepass.ports.Finding;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.ReconciliationRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Comparisons in memory that keep what the port promises. */
final class InMemoryReconciliations implements ReconciliationRepository {
  private final Map<UUID, Reconciliation> all = new LinkedHashMap<>();
  private final Map<UUID, Instant> due = new LinkedHashMap<>();
  private final List<Finding> found = new ArrayList<>();

  @Override
  public boolean add(Reconciliation fresh) {
    boolean running = running(fresh).isPresent();
    if (!running) {
      all.put(fresh.id(), fresh);
      due.put(fresh.id(), fresh.requested());
    }
    return !running;
  }

  private Optional<Reconciliation> running(Reconciliation like) {
    return all.values().stream()
        .filter(job -> job.store().equals(like.store()) && due.containsKey(job.id()))
        .findFirst();
  }

  @Override
  public boolean addUnlessSince(Reconciliation fresh, Instant since) {
    return all.values().stream()
            .noneMatch(job -> job.store().equals(fresh.store()) && job.requested().isAfter(since))
        && add(fresh);
  }

  @Override
  public Optional<Reconciliation> find(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public List<Reconciliation> latest(int limit) {
    return new ArrayList<>(all.values()).reversed();
  }

  @Override
  public List<Finding> findings(UUID id, long after, int limit) {
    return List.copyOf(found);
  }

  @Override
  public List<Reconciliation> claim(Instant now, Instant until, int limit) {
    List<Reconciliation> taken =
        all.values().stream()
            .filter(job -> due.containsKey(job.id()) && !due.get(job.id()).isAfter(now))
            .limit(limit)
            .toList();
    taken.forEach(job -> due.put(job.id(), until));
    return taken;
  }

  @Override
  public boolean advance(Reconciliation next, Instant claimed, Instant later, List<Finding> more) {
    if (!claimed.equals(due.get(next.id()))) {
      return false;
    }
    all.put(next.id(), next);
    found.addAll(more);
    if (next.state() == Reconciliation.State.RUNNING) {
      due.put(next.id(), later);
    } else {
      due.remove(next.id());
    }
    return true;
  }

  @Override
  public void forget(Instant before) {
    all.values().removeIf(job -> job.requested().isBefore(before) && !due.containsKey(job.id()));
  }
}
