package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parts are put together without their client when none of them can be replaced any more. */
class PartsWithoutFinalizeTest {
  private static final Duration LOOK = SamplePolicies.URL_TTL.plus(Sample.GRACE);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Sample sample = Sample.writeOnce();

  @Test
  void a_planned_upload_is_ready_soon_after_the_last_request_for_a_part() {
    InParts client = signed(InParts.of(sample)).sendAll();

    sample.clock().advance(LOOK.minusMillis(1));
    assertThat(sample.sweep().sweep()).isZero();
    sample.clock().advance(Duration.ofMillis(1));
    assertThat(sample.sweep().sweep()).isOne();

    assertThat(client.now()).isInstanceOf(Upload.Ready.class);
    assertThat(client.sessions()).isZero();
  }

  @Test
  void so_is_one_for_which_the_gateway_has_chosen_parts() {
    InParts client =
        signed(InParts.of(sample, Wishes.of("image/png", 400, "large"), 400)).sendAll();

    sweepAfter(LOOK);

    assertThat(client.now()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_part_that_is_signed_again_puts_the_look_off_until_it_cannot_be_sent_any_more() {
    InParts client = signed(InParts.of(sample)).sendAll();
    sample.clock().advance(SamplePolicies.URL_TTL);
    signed(client);

    sample.clock().advance(Sample.GRACE);
    assertThat(sample.sweep().sweep()).isZero();
    sweepAfter(SamplePolicies.URL_TTL);

    assertThat(client.now()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void an_upload_that_lacks_a_part_stays_pending_and_is_looked_at_again_when_one_is_signed() {
    InParts client = signed(InParts.of(sample)).send(1).send(3);

    sweepAfter(LOOK);

    assertThat(client.now()).isInstanceOf(Upload.Pending.class);
    assertThat(sample.uploads().dueOf(client.upload())).contains(deadline(client));
    signed(client).send(2);
    sweepAfter(LOOK);
    assertThat(client.now()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void only_the_client_knows_when_parts_that_it_planned_are_all_there() {
    InParts client = signed(InParts.of(sample, Wishes.inParts(), 25)).sendAll();

    assertThat(sample.uploads().dueOf(client.upload())).contains(deadline(client));
  }

  @Test
  void a_worker_that_dies_between_the_store_and_the_row_is_followed_by_another() {
    for (Sample gateway : List.of(sample, Sample.promoting())) {
      InParts client = signed(InParts.of(gateway)).sendAll();
      gateway.clock().advance(LOOK);
      gateway.storage().calls().afterNext(Storage.COMPLETE, Killed.here());
      assertThatThrownBy(gateway.sweep()::sweep).isInstanceOf(Killed.class);
      assertThat(client.now()).isInstanceOf(Upload.Pending.class);

      gateway.clock().advance(LEASE);
      gateway.sweep().sweep();

      assertThat(client.now()).isInstanceOf(Upload.Ready.class);
    }
  }

  private static InParts signed(InParts client) {
    client.sample().signParts().sign(ANN, Sample.idOf(client.upload()), List.of(1, 2, 3), Map.of());
    return client;
  }

  private void sweepAfter(Duration time) {
    sample.clock().advance(time);
    assertThat(sample.sweep().sweep()).isOne();
  }

  private static Instant deadline(InParts client) {
    return client.upload().terms().expiresAt().plus(Sample.GRACE);
  }
}
