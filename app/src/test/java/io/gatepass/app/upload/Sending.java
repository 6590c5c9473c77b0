package io.gatepass.app.upload;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.PartBytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What clients want, were permitted and send, in time or as late as a store still takes it. */
final class Sending {
  private static final String[] POLICIES = {"default", "hasty", "scanned"};
  private static final Checksum OF_THE_PARTS = Parts.FILE.crc32c();
  private static final Checksum OF_A_PUT =
      new Checksum(ChecksumAlgorithm.SHA256, "4OLOWDz7XZYZNGzAV6oCxW1sVEFIqBJ2Xjfd3Xv2fCM=");

  /** How long a transfer may take that began while its request worked, by whatever clock. */
  private static final Duration UNDER_WAY = Sample.GRACE.minus(Replicas.SKEW);

  private final Sample sample;
  private final boolean writesOnce;
  private final RandomGenerator random;
  private final Map<UploadId, Instant> permitted = new HashMap<>();

  Sending(Sample sample, boolean writesOnce, RandomGenerator random) {
    this.sample = sample;
    this.writesOnce = writesOnce;
    this.random = random;
  }

  Upload.Pending create(Sample by) {
    return heard(by.create().create(Sample.ANN, wish()));
  }

  private NewUpload wish() {
    String policy = POLICIES[random.nextInt(POLICIES.length)];
    return switch (random.nextInt(6)) {
      case 0 -> Wishes.sent(TransferKind.MULTIPART, Optional.of(25L), policy);
      case 1 ->
          Wishes.sent(
              TransferKind.FORM, Optional.of(5L).filter(known -> random.nextBoolean()), policy);
      case 2 -> Wishes.of("image/png", Wishes.SIZE.value(), policy);
      case 3 -> Wishes.of("image/png", Wishes.SIZE.value(), policy, Optional.of(OF_A_PUT));
      case 4 -> Wishes.inParts(25, random.nextInt(4) == 0 ? wrong() : OF_THE_PARTS);
      case 5 -> Wishes.inParts();
      default -> throw new IllegalStateException();
    };
  }

  private static Checksum wrong() {
    return PartBytes.of(24).crc32c();
  }

  void signAgain(Sample by, Upload.Pending upload) {
    if (isInParts(upload) && random.nextInt(4) > 0) {
      permitted(upload, Parts.sign(by, upload));
    } else {
      heard(by.transfer().sign(Sample.ANN, Sample.idOf(upload)));
    }
  }

  /** Only of an answer that came can a client make use. */
  private Upload.Pending heard(Granted granted) {
    Upload.Pending upload = granted.upload();
    if (!isInParts(upload) || upload.session().isPresent()) {
      permitted(upload, upload.lastSignedExpiry());
    }
    return upload;
  }

  private void permitted(Upload.Pending upload, Instant until) {
    permitted.merge(
        upload.terms().id(), until, (before, now) -> now.isAfter(before) ? now : before);
  }

  private static boolean isInParts(Upload upload) {
    return upload.terms().transfer().kind() == TransferKind.MULTIPART;
  }

  /**
   * Right bytes and sometimes others: what began while a request worked ends within the grace by
   * every replica's clock. Tells whether it was in time, late, or could not be.
   */
  String send(Upload.Pending upload) {
    Instant now = sample.clock().instant();
    Instant last = permitted.getOrDefault(upload.terms().id(), Instant.MIN);
    if (!now.minus(UNDER_WAY).isBefore(last)) {
      return "refused";
    }
    arrives(upload);
    return now.isAfter(last) ? "late" : "in time";
  }

  private void arrives(Upload.Pending upload) {
    if (isInParts(upload)) {
      Parts.send(sample, upload, random);
    } else if (!writesOnce || !isThere(upload)) {
      Bytes promised = Bytes.asPromised(upload);
      Bytes sent = random.nextInt(6) == 0 ? promised.weighing(4) : promised;
      (random.nextInt(6) == 0 ? sent : sent.digestedTo(OF_A_PUT)).arriveAt(sample.storage());
    }
  }

  private boolean isThere(Upload upload) {
    ObjectKey key = upload.terms().placement().uploadKey();
    return upload.terms().placement().staging().isEmpty()
        && sample.storage().objects().peek(key).isPresent();
  }
}
