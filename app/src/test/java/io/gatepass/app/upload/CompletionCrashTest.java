package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Upload;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The gateway dies while parts are put together; nobody's client comes back. */
class CompletionCrashTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  static Stream<Sample> samples() {
    return Stream.of(Sample.writeOnce(), Sample.promoting());
  }

  /** Where the worker dies. */
  enum Death {
    BEFORE_COMPLETE {
      @Override
      void comes(Sample sample) {
        sample.storage().calls().beforeNext(Storage.COMPLETE, Killed.here());
      }
    },
    AFTER_COMPLETE {
      @Override
      void comes(Sample sample) {
        sample.storage().calls().afterNext(Storage.COMPLETE, Killed.here());
      }
    };

    abstract void comes(Sample sample);
  }

  @ParameterizedTest
  @EnumSource
  void the_sweeper_finishes_it_when_the_lease_has_ended(Death death) {
    samples()
        .forEach(sample -> {
          InParts client = InParts.of(sample).sendAll();
          kill(client, death);
          assertThat(sample.sweep().sweep()).isZero();

          sample.clock().advance(LEASE);
          assertThat(sample.sweep().sweep()).isOne();

          assertThat(client.now()).isInstanceOf(Upload.Ready.class);
          assertThat(client.sessions()).isZero();
          assertThat(sample.storage().objects().keys())
              .containsExactly(client.upload().terms().placement().key().value());
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_client_that_comes_back_after_complete_need_not_wait_for_the_lease(Sample sample) {
    InParts client = InParts.of(sample).sendAll();
    kill(client, Death.AFTER_COMPLETE);

    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_client_that_comes_back_before_complete_is_told_that_somebody_is_at_it(Sample sample) {
    InParts client = InParts.of(sample).sendAll();
    kill(client, Death.BEFORE_COMPLETE);
    assertThat(client.finish()).isInstanceOf(Upload.Pending.class);

    sample.clock().advance(LEASE);
    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_upload_given_up_meanwhile_is_removed_whatever_the_dead_worker_made(Sample sample) {
    InParts client = InParts.of(sample).sendAll();
    kill(client, Death.AFTER_COMPLETE);

    sample.delete().delete(ANN, Sample.idOf(client.upload()));

    assertThat(client.now()).isInstanceOf(Upload.Aborted.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
    assertThat(client.sessions()).isZero();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_object_that_the_store_makes_after_the_end_is_removed_after_the_lease(Sample sample) {
    InParts client = InParts.of(sample, Wishes.signingFirst(0, Wishes.inParts(25)), 25).sendAll();
    kill(client, Death.BEFORE_COMPLETE);
    sample.delete().delete(ANN, Sample.idOf(client.upload()));
    Bytes.asPromised(client.upload()).arriveAt(sample.storage());

    sample.clock().advance(LEASE.plus(Sample.GRACE));
    sample.sweep().sweep();

    assertThat(sample.storage().objects().keys()).isEmpty();
    assertThat(sample.uploads().dueOf(client.upload())).isEmpty();
  }

  private static void kill(InParts client, Death death) {
    death.comes(client.sample());
    assertThatThrownBy(client::finish).isInstanceOf(Killed.class);
  }
}
