package io.gatepass.s3;

import static io.gatepass.s3.LargeCopies.large;
import static io.gatepass.s3.LargeCopies.prove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One large copy by several calls: one after the other, and at once. */
class CopyTurnsTest {
  private final UploadId id = Samples.id();
  private final ObjectKey staging = Samples.key();
  private final ObjectKey target = Samples.key();

  /** Each look at the clock takes so long. */
  private static InstantSource passing(Duration each) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    return () -> now.updateAndGet(last -> last.plus(each));
  }

  /** The call begins, and before its second part this happens. */
  private static InstantSource interrupted(Runnable meanwhile) {
    AtomicInteger looks = new AtomicInteger();
    return () -> {
      if (looks.incrementAndGet() == 3) {
        meanwhile.run();
      }
      return Instant.EPOCH;
    };
  }

  private void assertCopied(LargeCopies here, StoredObject copy, byte[] content) {
    assertThat(here.store().objects().find(target)).contains(copy);
    assertThat(Arrays.mismatch(here.read(target), content)).isEqualTo(-1);
    assertThat(here.openSessions(target)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_one_call_has_no_time_for_is_left_to_the_next(LargeCopies.Server server) {
    prove(
        server,
        here -> {
          byte[] content = large();
          StoredObject source = here.staged(id, staging, content);
          Duration each = Patience.NORMAL.copy().dividedBy(3).plusSeconds(1);
          assertThatThrownBy(() -> here.promote(passing(each), source, target))
              .isInstanceOf(StorageException.Unavailable.class)
              .hasMessageContaining("The next one goes on.");
          List<String> open = here.openSessions(target);
          assertThat(open).hasSize(1);
          assertThat(here.store().objects().find(target)).isEmpty();
          // Time for one part and the completion: the others must have been kept.
          assertCopied(here, here.promote(passing(each), source, target), content);
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_call_whose_time_is_over_does_not_begin_to_complete(LargeCopies.Server server) {
    prove(
        server,
        here -> {
          byte[] content = large();
          StoredObject source = here.staged(id, staging, content);
          Duration each = Patience.NORMAL.copy().dividedBy(4).plusSeconds(1);
          assertThatThrownBy(() -> here.promote(passing(each), source, target))
              .isInstanceOf(StorageException.Unavailable.class);
          assertThat(here.store().objects().find(target)).isEmpty();
          Duration hardly = Patience.NORMAL.copy().minusSeconds(1);
          assertCopied(here, here.promote(passing(hardly), source, target), content);
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_copy_that_another_one_overtakes_is_that_copy(LargeCopies.Server server) {
    prove(
        server,
        here -> {
          byte[] content = large();
          StoredObject source = here.staged(id, staging, content);
          AtomicReference<StoredObject> first = new AtomicReference<>();
          InstantSource slow =
              interrupted(() -> first.set(here.promote(InstantSource.system(), source, target)));
          assertThat(here.promote(slow, source, target)).isEqualTo(first.get());
          assertCopied(here, first.get(), content);
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_session_that_ended_unfinished_is_no_end_of_the_source(LargeCopies.Server server) {
    prove(
        server,
        here -> {
          byte[] content = large();
          StoredObject source = here.staged(id, staging, content);
          InstantSource dropped = interrupted(() -> here.store().multiparts().abort(target));
          assertThatThrownBy(() -> here.promote(dropped, source, target))
              .isInstanceOf(StorageException.Unavailable.class);
          assertCopied(here, here.promote(InstantSource.system(), source, target), content);
        });
  }

  @ParameterizedTest
  @EnumSource
  void copies_at_once_all_end_with_the_one_copy(LargeCopies.Server server) {
    prove(
        server,
        here -> {
          byte[] content = large();
          StoredObject source = here.staged(id, staging, content);
          List<StoredObject> copies = new ArrayList<>();
          Callable<StoredObject> worker =
              () -> here.promote(InstantSource.system(), source, target);
          try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<StoredObject> copy : workers.invokeAll(List.of(worker, worker))) {
              copies.add(copy.get());
            }
          } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
          }
          assertThat(copies).hasSize(2).containsOnly(copies.getFirst());
          assertCopied(here, copies.getFirst(), content);
        });
  }
}
