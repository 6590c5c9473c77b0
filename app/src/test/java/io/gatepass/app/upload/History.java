package io.gatepass.app.upload;

import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What clients, stores, replicas and time do to some uploads, in an order that a seed decides. */
final class History {
  private static final int MOST = 8;

  private final Sample sample;
  private final RandomGenerator random;
  private final Faults faults;
  private final Sending sending;
  private final List<Upload.Pending> created = new ArrayList<>();
  private final StoreEvents events;
  private final List<String> log = new ArrayList<>();
  private int depth;

  History(Sample sample, boolean writesOnce, RandomGenerator random) {
    this.sample = sample;
    this.random = random;
    this.faults = new Faults(sample, random, this::meanwhile);
    this.sending = new Sending(sample, writesOnce, random);
    this.events = new StoreEvents(sample, created);
  }

  List<Upload.Pending> created() {
    return created;
  }

  List<String> log() {
    return log;
  }

  /** One deed, in which something may go wrong. */
  void step() {
    faults.plan();
    attempt();
    faults.calm();
  }

  /** Everything works again and all time has passed: whoever is left ends its work. */
  void quiet() {
    for (int look = 0; look < 4; look++) {
      sample.clock().advance(Duration.ofDays(8));
      log.add("the last sweeps: " + sample.sweep().sweep());
    }
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
      deed();
    } catch (Killed | UploadException | StorageException | RepositoryUnavailable told) {
      log.add("  " + told.getClass().getSimpleName());
    } finally {
      depth--;
    }
  }

  private void deed() {
    if (created.isEmpty() || (created.size() < MOST && random.nextInt(5) == 0)) {
      create();
      return;
    }
    Upload.Pending upload = created.get(random.nextInt(created.size()));
    int kind = random.nextInt(14);
    log.add(kind + " of " + upload.terms().id() + " " + sample.uploads().get(upload).status());
    switch (kind) {
      case 0, 1, 2 -> log.add("  sent " + sending.send(upload));
      case 3, 4 -> sample.finish(upload);
      case 5 -> sample.settle().settle(sample.uploads().get(upload), Witness.BYSTANDER);
      case 6, 7, 8 -> sample.sweep().sweep();
      case 9 -> passTime();
      case 10 -> sending.signAgain(upload);
      case 11, 12 -> events.tell(upload, random).ifPresent(noted -> log.add("  event " + noted));
      default -> deleteSometimes(upload);
    }
  }

  private void create() {
    created.add(sending.create());
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

  private void deleteSometimes(Upload.Pending upload) {
    if (random.nextInt(3) == 0) {
      sample.delete().delete(Sample.ANN, Sample.idOf(upload));
    }
  }
}
