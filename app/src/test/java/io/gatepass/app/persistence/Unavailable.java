package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.gatepass.domain.Upload;
import io.gatepass.ports.Intent;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.UploadRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Every question to a database that does not answer, and how long its asker may be left waiting.
 */
final class Unavailable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Unavailable() {}

  static void isEveryMethodOf(UploadRepository uploads) {
    Upload.Pending pending = Samples.pending();
    Instant now = Samples.NOW;
    List<Consumer<UploadRepository>> questions =
        List.of(
            all -> all.add(pending, now),
            all -> all.find(pending.terms().id()),
            all -> all.list(Samples.ALICE, Optional.empty(), Optional.empty(), 1),
            all -> all.replace(pending, pending, Optional.empty()),
            all -> all.remember(pending, Optional.empty()),
            all -> all.begin(pending, Intent.PROMOTING, now, now),
            all -> all.claimDue(now, now, 1),
            all -> all.release(pending.terms().id(), now, now),
            all -> all.reschedule(pending, now, Optional.empty()),
            all -> all.wake(pending, now),
            UploadRepository::storesInUse);
    AtOnce.call(
        questions,
        question -> {
          is(() -> question.accept(uploads));
          return true;
        });
  }

  static void is(Runnable question) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> assertThatThrownBy(question::run).isInstanceOf(RepositoryUnavailable.class));
  }
}
