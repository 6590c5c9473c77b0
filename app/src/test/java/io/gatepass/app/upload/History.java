package io.gatepass.app.upload;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What clients, replicas and time do to some uploads, in an order that a seed decides. */
final class History {
  private static final int MOST = 6;

  private final Sample sample;
  private final boolean writesOnce;
  private final RandomGenerator random;
  private final Faults faults;
  private final List<Upload.Pending> created = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int depth;

  History(Sample sample, boolean writesOnce, RandomGenerator random) {
    this.sample = sample;
    this.writesOnce = writesOnce;
    this.random = random;
    this.faults = new Faults(sample, random, this::meanwhile);
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
    int kind = random.nextInt(11);
    log.add(kind + " of " + upload.terms().id() + " " + sample.uploads().get(upload).status());
    switch (kind) {
      case 0, 1, 2 -> send(upload);
      case 3, 4, 5 -> sample.finish(upload);
      case 6 -> sample.settle().settle(sample.uploads().get(upload), Witness.BYSTANDER);
      case 7 -> sample.sweep().sweep();
      case 8 -> sample.clock().advance(Duration.ofMinutes(random.nextInt(1, 30)));
      case 9 -> signAgain(upload);
      default -> deleteSometimes(upload);
    }
  }

  private void create() {
    NewUpload wish =
        switch (random.nextInt(3)) {
          case 0 -> Wishes.inParts(25);
          case 1 -> Wishes.sent(TransferKind.FORM, Optional.of(5L), "default");
          case 2 -> Wishes.png();
          default -> throw new IllegalStateException();
        };
    log.add("create " + wish.transfer());
    created.add(sample.create().create(Sample.ANN, wish).upload());
  }

  /** As long as some signed request permits it, right bytes and sometimes others. */
  private void send(Upload.Pending upload) {
    Upload now = sample.uploads().get(upload);
    if (sample.clock().instant().isAfter(now.lastSignedExpiry())) {
      return;
    }
    if (upload.terms().transfer().kind() == TransferKind.MULTIPART) {
      Parts.send(sample, upload, random);
    } else if (!writesOnce || !isThere(upload)) {
      Bytes promised = Bytes.asPromised(upload);
      (random.nextInt(6) == 0 ? promised.weighing(4) : promised).arriveAt(sample.storage());
    }
  }

  private boolean isThere(Upload upload) {
    ObjectKey key = upload.terms().placement().uploadKey();
    return upload.terms().placement().staging().isEmpty()
        && sample.storage().objects().peek(key).isPresent();
  }

  private void signAgain(Upload.Pending upload) {
    sample.transfer().sign(Sample.ANN, Sample.idOf(upload));
  }

  private void deleteSometimes(Upload.Pending upload) {
    if (random.nextInt(3) == 0) {
      sample.delete().delete(Sample.ANN, Sample.idOf(upload));
    }
  }
}
