package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is not as it must stay has a worker come for it, and in time: so every reservation ends, and
 * no object outlives its upload's end and the last request that was signed for it.
 */
record OwedWork(Sample sample) {
  /** What a worker that dies keeps a row for, and the longest pause between two scans. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  void holdsFor(Upload upload) {
    Optional<Instant> due = sample.uploads().dueOf(upload);
    due.ifPresent(
        look -> assertThat(look).as("the next look at %s", upload).isBeforeOrEqualTo(last(upload)));
    switch (upload) {
      case Upload.Pending pending -> assertThat(due).as("%s ends", pending).isPresent();
      case Upload.Uploaded uploaded -> assertThat(due).as("%s ends", uploaded).isPresent();
      case Upload.Ready ready -> isClean(ready, due);
      case Upload.Orphaned orphaned -> {
        assertThat(orphaned.since())
            .as("what began in time may end")
            .isAfterOrEqualTo(orphaned.terms().expiresAt().plus(Sample.GRACE));
        isClean(orphaned, due);
      }
      case Upload.Gone gone -> isClean(gone, due);
    }
  }

  /** A replica whose clock is behind has swept what was due by its own. */
  void wasAttended(Upload upload) {
    Instant latest = sample.clock().instant().minus(Replicas.SKEW);
    if (upload.lastSignedExpiry().plus(Sample.GRACE).isBefore(latest)
        && upload.mustBeEmpty().anyMatch(key -> isThere(key) || hasSession(key))) {
      assertThat(sample.uploads().dueOf(upload)).as("the claim of %s", upload).isPresent();
      assertThat(sample.uploads().dueOf(upload).orElseThrow())
          .as("left by %s, which was due", upload)
          .isAfterOrEqualTo(latest);
    }
  }

  private void isClean(Upload upload, Optional<Instant> due) {
    if (due.isEmpty()) {
      assertThat(upload.mustBeEmpty().filter(this::isThere)).as("left by %s", upload).isEmpty();
      assertThat(upload.terms().placement().all().filter(this::hasSession))
          .as("sessions left by %s", upload)
          .isEmpty();
    }
  }

  private Instant last(Upload upload) {
    Instant soon = sample.clock().instant().plus(AGAIN).plus(Replicas.SKEW);
    Instant arrived = upload.lastSignedExpiry().plus(Sample.GRACE);
    return switch (upload) {
      case Upload.Pending pending ->
          latest(soon, arrived, pending.terms().expiresAt().plus(Sample.GRACE));
      case Upload.Uploaded uploaded -> soon;
      case Upload.Ready ready -> latest(soon, arrived);
      case Upload.Gone gone -> latest(soon, arrived);
    };
  }

  private static Instant latest(Instant... looks) {
    return Stream.of(looks).max(Comparator.naturalOrder()).orElseThrow();
  }

  private boolean isThere(ObjectKey key) {
    return sample.storage().objects().peek(key).isPresent();
  }

  private boolean hasSession(ObjectKey key) {
    return sample.storage().multiparts().open(key) > 0;
  }
}
