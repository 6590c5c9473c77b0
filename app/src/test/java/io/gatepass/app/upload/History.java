package io.gatepass.app.upload;

import io.gatepass.app.reconcile.Repairs;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Upload;
import io.gatepass.ports.QuotaExceeded;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What clients, stores, strangers, replicas and time do to some uploads, in an order that a seed
 * decides.
 */
final class History {
  private static final int MOST = 8;

  private final Sample sample;
  private final Replicas replicas;
  private final RandomGenerator random;
  private final Faults faults;
  private final Sending sending;
  private final List<Upload.Pending> created = new ArrayList<>();
  private final StoreEvents events;
  private final Strangers strangers;
  private final Hearing hearing;
  private final Repairs repairs;
  private final List<String> log = new ArrayList<>();
  private int depth;
  private boolean swept;

  History(Sample sample, boolean writesOnce, RandomGenerator random) {
    this.sample = sample;
    this.replicas = Replicas.of(sample, random);
    this.random = random;
    this.faults = new Faults(sample, random, this::meanwhile);
    this.sending = new Sending(sample, writesOnce, random);
    this.events = new StoreEvents(sample, created);
    this.strangers = new Strangers(sample, random);
    this.hearing = new Hearing(sample);
    this.repairs = new Repairs(sample);
  }

  Strangers strangers() {
    return strangers;
  }

  Hearing hearing() {
    return hearing;
  }

  Set<String> faults() {
    return faults.met();
  }

  List<String> log() {
    return log;
  }

  /**
   * One deed, in which something may go wrong. Tells whether it was a sweep in which nothing did.
   */
  boolean step() {
    faults.plan();
    swept = false;
    attempt();
    faults.calm();
    return swept && faults.isCalm();
  }

  /** Everything works again and all time has passed: whoever is left ends its work. */
  void quiet() {
    for (int look = 0; look < 4; look++) {
      sample.clock().advance(Duration.ofDays(8));
      log.add("the last sweeps: " + sample.sweep().sweep());
      repairs.run();
      hearing.deliverAll(sample);
    }
    repairs.repaired().forEach(kind -> log.add("repaired " + kind));
  }

  /** What another replica does between two calls of the first. */
  private void meanwhile() {
    if (depth < 2) {
      attempt();
    }
  }

  private void attempt() {
    depth++;
    try {
      deed(replicas.any());
    } catch (Killed
        | UploadException
        | QuotaExceeded
        | StorageException
        | RepositoryUnavailable told) {
      swept = false;
      log.add("  " + told.getClass().getSimpleName());
    } finally {
      depth--;
    }
  }

  private void deed(Sample by) {
    if (created.isEmpty() || (created.size() < MOST && random.nextInt(5) == 0)) {
      create(by);
      return;
    }
    Upload.Pending upload = created.get(random.nextInt(created.size()));
    int kind = random.nextInt(20);
    log.add(kind + " of " + upload.terms().id() + " " + sample.uploads().get(upload).status());
    switch (kind) {
      case 0, 1, 2 -> log.add("  sent " + sending.send(upload));
      case 3, 4 -> by.finish(upload);
      case 5 -> by.settle().settle(sample.uploads().get(upload), Witness.BYSTANDER);
      case 6, 7, 8 -> {
        by.sweep().sweep();
        swept = depth == 1;
      }
      case 9 -> passTime();
      case 10, 11 -> sending.signAgain(by, upload);
      case 12, 13 -> events.tell(by, upload, random).ifPresent(told -> log.add("  event " + told));
      case 14, 15 -> hearing.deliver(by, random);
      case 16 -> download(by, anyReady().orElse(upload));
      case 17 -> repairs.step();
      case 18 -> meddleSometimes(upload);
      default -> deleteSometimes(by, upload);
    }
  }

  private Optional<Upload> anyReady() {
    return sample.uploads().all().stream().filter(Upload.Ready.class::isInstance).findFirst();
  }

  private static void download(Sample by, Upload upload) {
    by.download().sign(Sample.ANN, Sample.idOf(upload), Sample.wanted(Disposition.Kind.ATTACHMENT));
  }

  private void create(Sample by) {
    created.add(sending.create(by));
    log.add("create " + created.getLast().terms());
  }

  /** Between two calls of one worker only so much time can pass as they may take. */
  private void passTime() {
    boolean isLong = depth == 1 && random.nextInt(4) == 0;
    Duration passed =
        isLong ? Duration.ofHours(random.nextInt(1, 12)) : Duration.ofMinutes(random.nextInt(1, 6));
    sample.clock().advance(passed);
    log.add("  " + passed);
  }

  private void meddleSometimes(Upload.Pending upload) {
    if (random.nextInt(3) == 0) {
      log.add("  others: " + strangers.meddle(upload));
    }
  }

  private void deleteSometimes(Sample by, Upload.Pending upload) {
    if (random.nextInt(3) == 0) {
      by.delete().delete(Sample.ANN, Sample.idOf(upload));
    }
  }
}
