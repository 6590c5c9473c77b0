package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.work.Untaken;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.Webhook.Disabled;
import io.gatepass.ports.WebhookDelivery;
import io.gatepass.ports.WebhookDelivery.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No webhook stands in another's way, and none loses what it could not take at the time. */
interface ManyWebhooksCases {
  TestDatabase database();

  @Test
  @Scenario(number = 38, layer = Layer.SERVER)
  default void a_webhook_with_much_to_take_leaves_places_for_one_that_is_owed_less() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook slow = scene.samples().added("acme");
    announce(scene, "acme", 30);
    Webhook other = scene.samples().added("other");
    announce(scene, "other", 6);

    List<Runnable> first = scene.worker().claim(16);
    assertThat(first).hasSize(8);
    assertThat(tried(scene, slow)).isEqualTo(4);
    assertThat(tried(scene, other)).isEqualTo(4);
    assertThat(scene.worker().claim(8)).isEmpty();
    first.forEach(Runnable::run);
    scene.work();
    assertThat(scene.receivers().ids()).hasSize(36);
  }

  @Test
  @Scenario(number = 38, layer = Layer.SERVER)
  default void a_webhook_that_does_not_answer_is_tried_by_one_message_after_a_growing_rest() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook silent = scene.samples().added("acme");
    announce(scene, "acme", 20);
    scene.receivers().fallSilent();
    scene.work();
    assertThat(scene.receivers().ids()).hasSize(4);
    assertThat(scene.samples().log(silent).stream().filter(each -> each.attempts() == 0))
        .hasSize(16);

    scene.clock().advance(Duration.ofSeconds(29));
    assertThat(scene.worker().claim(16)).isEmpty();
    for (Duration rest : List.of(Duration.ofSeconds(1), Duration.ofSeconds(30))) {
      scene.clock().advance(rest);
      List<Runnable> probe = scene.worker().claim(16);
      assertThat(probe).hasSize(1);
      assertThat(scene.worker().claim(16)).isEmpty();
      probe.forEach(Runnable::run);
    }
    scene.clock().advance(Duration.ofDays(1));
    scene.work();
    scene.clock().advance(Duration.ofMinutes(14));
    assertThat(scene.worker().claim(16)).isEmpty();
    scene.receivers().answer(200);
    scene.clock().advance(Duration.ofDays(1));
    scene.work();
    assertThat(scene.samples().log(silent))
        .extracting(WebhookDelivery::state)
        .containsOnly(State.DELIVERED);
  }

  @Test
  @Scenario(number = 32, layer = Layer.SERVER)
  default void what_is_announced_while_a_webhook_is_disabled_is_sent_when_it_is_enabled() {
    DeliveryScene scene = DeliveryScene.on(database());
    Webhook silent = scene.samples().added("acme");
    announce(scene, "acme", 20);
    scene.receivers().fallSilent();
    while (scene.samples().read(silent).disabled().isEmpty()) {
      scene.clock().advance(Duration.ofMinutes(20));
      scene.work();
    }
    assertThat(Duration.between(NOW, scene.clock().instant()))
        .isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(scene.samples().read(silent).disabled()).contains(Disabled.EXHAUSTED);
    int before = scene.receivers().ids().size();

    announce(scene, "acme", 2);
    scene.work();
    assertThat(scene.receivers().ids()).hasSize(before);
    assertThat(scene.samples().log(silent).subList(0, 2))
        .allSatisfy(held -> {
          assertThat(held.state()).isEqualTo(State.HELD);
          assertThat(held.next()).isEmpty();
        });

    scene.clock().advance(Duration.ofDays(2));
    scene.samples().repository().enable(silent.id(), scene.clock().instant());
    scene.receivers().answer(200);
    scene.work();
    assertThat(scene.samples().log(silent))
        .extracting(WebhookDelivery::state)
        .containsOnly(State.DELIVERED);
  }

  @Test
  @Scenario(number = 38, layer = Layer.SERVER)
  default void a_claim_that_the_database_cuts_short_costs_no_webhook_its_places() {
    RuntimeException away = new RepositoryUnavailable(new SQLException("away"));
    DeliveryScene scene =
        DeliveryScene.on(database(), deliveries -> SecondClaim.fails(deliveries, away));
    owe(scene, "one", "two", "three");

    List<Runnable> first = scene.worker().claim(16);
    assertThat(first).hasSize(4);
    first.forEach(Runnable::run);
    scene.clock().advance(DeliveryCases.LEASE);
    scene.work();
    assertThat(scene.receivers().ids()).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  @Scenario(number = 38, layer = Layer.SERVER)
  default void a_webhook_that_cannot_be_claimed_for_fails_work_and_holds_up_no_other() {
    RuntimeException defect = new IllegalStateException("a defect");
    DeliveryScene scene =
        DeliveryScene.on(database(), deliveries -> SecondClaim.fails(deliveries, defect));
    owe(scene, "one", "two", "three");

    List<Runnable> first = scene.worker().claim(16);
    assertThat(first).hasSize(9);
    assertThat(first)
        .filteredOn(Untaken.class::isInstance)
        .singleElement()
        .satisfies(piece -> assertThatThrownBy(piece::run).isSameAs(defect));
    first.stream().filter(piece -> !(piece instanceof Untaken)).forEach(Runnable::run);
    scene.work();
    assertThat(scene.receivers().ids()).hasSize(12).doesNotHaveDuplicates();
  }

  private static void owe(DeliveryScene scene, String... tenants) {
    for (String tenant : tenants) {
      scene.samples().added(tenant);
      announce(scene, tenant, 4);
    }
  }

  private static void announce(DeliveryScene scene, String tenant, int messages) {
    for (int n = 0; n < messages; n++) {
      scene.samples().announce(tenant, scene.clock().instant());
    }
  }

  private static long tried(DeliveryScene scene, Webhook webhook) {
    return scene.samples().log(webhook).stream().filter(each -> each.attempts() > 0).count();
  }
}
