package io.gatepass.app.upload;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What clients want, were permitted and send, in time or as late as a store still takes it. */
final class Sending {
  private static final String[] POLICIES = {"default", "hasty", "scanned"};

  private final Sample sample;
  private final boolean writesOnce;
  private final RandomGenerator random;
  private final Map<UploadId, Instant> permitted = new HashMap<>();

  Sending(Sample sample, boolean writesOnce, RandomGenerator random) {
    this.sample = sample;
    this.writesOnce = writesOnce;
    this.random = random;
  }

  Upload.Pending create() {
    String policy = POLICIES[random.nextInt(POLICIES.length)];
    NewUpload wish =
        switch (random.nextInt(3)) {
          case 0 -> Wishes.sent(TransferKind.MULTIPART, Optional.of(25L), policy);
          case 1 -> Wishes.sent(TransferKind.FORM, Optional.of(5L), policy);
          case 2 -> Wishes.of("image/png", Wishes.SIZE.value(), policy);
          default -> throw new IllegalStateException();
        };
    return heard(sample.create().create(Sample.ANN, wish));
  }

  void signAgain(Upload.Pending upload) {
    heard(sample.transfer().sign(Sample.ANN, Sample.idOf(upload)));
  }

  /** Only of an answer that came can a client make use. */
  private Upload.Pending heard(Granted granted) {
    Upload.Pending upload = granted.upload();
    permitted.merge(
        upload.terms().id(),
        upload.lastSignedExpiry(),
        (before, now) -> now.isAfter(before) ? now : before);
    return upload;
  }

  /**
   * Right bytes and sometimes others: what began while a request worked ends within the grace.
   * Tells whether it was in time, late, or could not be.
   */
  String send(Upload.Pending upload) {
    Instant now = sample.clock().instant();
    Instant last = permitted.get(upload.terms().id());
    if (!now.isBefore(last.plus(Sample.GRACE))) {
      return "refused";
    }
    arrives(upload);
    return now.isAfter(last) ? "late" : "in time";
  }

  private void arrives(Upload.Pending upload) {
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
}
