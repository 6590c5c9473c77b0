package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Killed;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.Webhook.Disabled;
import io.gatepass.ports.WebhookDelivery;
import io.gatepass.ports.WebhookDelivery.State;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A worker on this database, with receivers that answer as they are told. */
interface DeliveryCases {
  Duration LEASE = Duration.ofMinutes(2);

  TestDatabase database();

  @Test
  @Scenario(number = 32, layer = Layer.SERVER)
  default void an_endpoint_that_is_down_for_three_days_is_disabled_and_told_when_enabled() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook webhook = scene.samples().added("acme");
    scene.samples().announce("acme", NOW);
    scene.receivers().answer(503);
    while (scene.only(webhook).next().isPresent()) {
      scene.clock().moveTo(scene.only(webhook).next().orElseThrow());
      scene.work();
    }
    assertThat(Duration.between(NOW, scene.clock().instant()))
        .isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(scene.only(webhook).state()).isEqualTo(State.HELD);
    assertThat(scene.samples().read(webhook).disabled()).contains(Disabled.EXHAUSTED);
    assertThat(scene.counted("held")).isEqualTo(1);

    scene.receivers().answer(200);
    scene.samples().repository().enable(webhook.id(), scene.clock().instant());
    scene.work();
    assertThat(scene.only(webhook).state()).isEqualTo(State.DELIVERED);
    assertThat(scene.receivers().ids())
        .hasSize(11)
        .containsOnly(scene.receivers().ids().getFirst());
  }

  @Test
  @Scenario(number = 32, layer = Layer.SERVER)
  default void messages_whose_schedule_ends_together_are_all_held() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook webhook = scene.samples().added("acme");
    IntStream.range(0, 3).forEach(n -> scene.samples().announce("acme", NOW));
    scene.receivers().answer(503);
    while (scene.only(webhook).next().isPresent()) {
      scene.clock().moveTo(scene.only(webhook).next().orElseThrow());
      scene.work();
    }
    heldUntilEnabled(scene, webhook, 30, 3);
  }

  @Test
  default void what_a_receiver_answered_with_410_is_held_as_what_it_never_saw() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook webhook = scene.samples().added("acme");
    IntStream.range(0, 6).forEach(n -> scene.samples().announce("acme", NOW));
    scene.receivers().answer(410);
    scene.work();
    heldUntilEnabled(scene, webhook, 4, 6);
  }

  private static void heldUntilEnabled(
      DeliveryScene scene, Webhook webhook, int tried, int messages) {
    assertThat(scene.receivers().ids()).hasSize(tried);
    assertThat(scene.samples().log(webhook))
        .hasSize(messages)
        .extracting(WebhookDelivery::state)
        .containsOnly(State.HELD);
    assertThat(scene.counted("held")).isPositive();
    scene.receivers().answer(200);
    scene.clock().advance(Duration.ofSeconds(1));
    scene.samples().repository().enable(webhook.id(), scene.clock().instant());
    scene.work();
    assertThat(scene.samples().log(webhook))
        .allSatisfy(delivery -> {
          assertThat(delivery.state()).isEqualTo(State.DELIVERED);
          assertThat(delivery.attempts()).isEqualTo(1);
        });
    assertThat(scene.receivers().ids()).hasSize(tried + messages);
  }

  @Test
  default void an_endpoint_that_takes_others_is_not_disabled_for_one_message() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook webhook = scene.samples().added("acme");
    scene.samples().announce("acme", NOW);
    scene.receivers().answer(500);
    for (int attempt = 1; attempt < 10; attempt++) {
      scene.clock().moveTo(scene.only(webhook).next().orElseThrow());
      scene.work();
    }
    scene.receivers().answer(200);
    scene.samples().announce("acme", scene.clock().instant());
    scene.work();
    scene.receivers().answer(500);
    scene.clock().advance(Duration.ofDays(2));
    scene.work();
    assertThat(scene.samples().log(webhook))
        .extracting(WebhookDelivery::state)
        .containsExactly(State.DELIVERED, State.FAILED);
    assertThat(scene.samples().read(webhook).disabled()).isEmpty();
  }

  @Test
  @Scenario(number = 33, layer = Layer.SERVER)
  default void a_crash_between_the_call_and_its_record_sends_again_under_the_same_id() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook webhook = scene.samples().added("acme");
    scene.samples().announce("acme", NOW);
    scene.receivers().dieAfterNextCall();
    assertThatThrownBy(scene::work).isInstanceOf(Killed.class);
    scene.work();
    assertThat(scene.receivers().ids()).hasSize(1);
    scene.clock().advance(LEASE);
    scene.work();
    assertThat(scene.receivers().ids())
        .hasSize(2)
        .containsOnly("msg_" + scene.only(webhook).message());
    assertThat(scene.only(webhook).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  default void a_call_that_a_stop_cuts_off_is_given_back_at_once_and_does_not_count() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook webhook = scene.samples().added("acme");
    scene.samples().announce("acme", NOW);
    scene.receivers().interruptNextCall();
    scene.worker().claim(1).forEach(Runnable::run);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(scene.only(webhook).attempts()).isZero();
    scene.work();
    assertThat(scene.receivers().ids())
        .hasSize(2)
        .containsOnly("msg_" + scene.only(webhook).message());
    assertThat(scene.only(webhook).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  @Scenario(number = 38, layer = Layer.SERVER)
  default void a_row_that_nobody_survives_ends_and_never_blocks_the_others() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook poisoned = scene.samples().added("acme");
    Webhook sound = scene.samples().added("acme");
    database().run("update webhook set url = ':' where id = '" + poisoned.id() + "'");
    scene.samples().announce("acme", NOW);
    scene.work();
    assertThat(scene.only(sound).state()).isEqualTo(State.DELIVERED);
    IntStream.range(0, 10)
        .forEach(attempt -> {
          scene.clock().advance(LEASE);
          scene.work();
        });
    assertThat(scene.only(poisoned).state()).isEqualTo(State.FAILED);
    assertThat(scene.only(poisoned).next()).isEmpty();
    assertThat(scene.only(poisoned).last())
        .flatMap(WebhookDelivery.Attempt::problem)
        .contains("never_settled");
    assertThat(scene.counted("failed")).isEqualTo(1);
    assertThat(scene.receivers().ids()).hasSize(1);
  }

  @Test
  default void an_answer_410_disables_and_a_wish_for_rest_is_kept() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook webhook = scene.samples().added("acme");
    scene.samples().announce("acme", NOW);
    scene.receivers().answer(429, Duration.ofMinutes(10));
    scene.work();
    scene.samples().announce("acme", NOW.plusSeconds(1));
    scene.clock().advance(Duration.ofMinutes(9));
    scene.work();
    assertThat(scene.receivers().ids()).hasSize(1);
    scene.receivers().answer(410);
    scene.clock().advance(Duration.ofMinutes(1));
    scene.work();
    assertThat(scene.samples().read(webhook).disabled()).contains(Disabled.GONE);
    assertThat(scene.counted("held")).isPositive();
    assertThat(scene.samples().log(webhook))
        .extracting(WebhookDelivery::next)
        .allSatisfy(next -> assertThat(next).isEmpty());
  }
}
