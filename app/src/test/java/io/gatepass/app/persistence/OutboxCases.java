package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.Announcement;
import io.gatepass.domain.Upload;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookDelivery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is announced is written with what happened, or not at all. */
interface OutboxCases {
  UploadRepository uploads();

  TestDatabase database();

  @BeforeEach
  default void emptyOutbox() {
    database().run("delete from outbox");
    database().run("delete from webhook");
  }

  @Test
  default void a_move_is_announced_once_to_every_webhook_of_its_tenant() {
    WebhookSamples webhooks = new WebhookSamples(database());
    Webhook one = webhooks.added("acme");
    Webhook two = webhooks.added("acme");
    Webhook disabled = webhooks.added("acme");
    webhooks.repository().disable(disabled.id(), Webhook.Disabled.OPERATOR);
    Webhook foreign = webhooks.added("other");
    Announcement announced = orphaned(added());
    for (Webhook webhook : List.of(one, two)) {
      assertThat(webhooks.log(webhook))
          .singleElement()
          .satisfies(delivery -> {
            assertThat(delivery.message()).isEqualTo(announced.id());
            assertThat(delivery.type()).isEqualTo("upload.orphaned");
            assertThat(delivery.state()).isEqualTo(WebhookDelivery.State.PENDING);
            assertThat(delivery.next()).contains(LATER);
          });
    }
    assertThat(webhooks.log(disabled))
        .extracting(WebhookDelivery::state)
        .containsExactly(WebhookDelivery.State.HELD);
    assertThat(webhooks.log(foreign)).isEmpty();
  }

  @Test
  default void somebody_is_to_be_told_only_where_a_webhook_is() {
    Outbox outbox = database().context().getBean(Outbox.class);
    Upload.Pending alone = added();
    assertThat(outbox.add(Announcement.of(alone, ended(alone)).orElseThrow())).isFalse();
    new WebhookSamples(database()).added("acme");
    Upload.Pending awaited = added();
    assertThat(outbox.add(Announcement.of(awaited, ended(awaited)).orElseThrow())).isTrue();
  }

  @Test
  default void a_lost_race_and_a_repeated_state_announce_nothing() {
    WebhookSamples webhooks = new WebhookSamples(database());
    Webhook webhook = webhooks.added("acme");
    Upload.Pending pending = added();
    Upload ended = orphaned(pending).upload();
    assertThat(uploads().replace(pending, ended, Optional.empty())).isFalse();
    assertThat(uploads().replace(ended, ended, Optional.empty())).isTrue();
    assertThat(webhooks.log(webhook)).hasSize(1);
  }

  @Test
  default void a_move_that_cannot_be_announced_is_not_made() {
    Upload.Pending pending = added();
    database()
        .run(
            "insert into outbox (id, upload_id, sequence, type, tenant, payload, created_at)"
                + " values (gen_random_uuid(), '"
                + pending.terms().id()
                + "', 1, 't', 'acme', '{}', current_timestamp)");
    assertThatThrownBy(() -> orphaned(pending)).isInstanceOf(RuntimeException.class);
    assertThat(uploads().find(pending.terms().id())).contains(pending);
  }

  @Test
  default void old_messages_are_forgotten_with_their_deliveries() {
    WebhookSamples webhooks = new WebhookSamples(database());
    Webhook webhook = webhooks.added("acme");
    orphaned(added());
    assertThat(webhooks.deliveries().forget(NOW, 10)).isZero();
    assertThat(webhooks.log(webhook)).hasSize(1);
    assertThat(webhooks.deliveries().forget(LATER.plusSeconds(1), 10)).isEqualTo(1);
    assertThat(webhooks.log(webhook)).isEmpty();
  }

  private Announcement orphaned(Upload.Pending pending) {
    Upload next = ended(pending);
    assertThat(uploads().replace(pending, next, Optional.empty())).isTrue();
    return Announcement.of(pending, next).orElseThrow();
  }

  private static Upload ended(Upload.Pending pending) {
    return new Upload.Orphaned(pending.terms(), pending.lastSignedExpiry(), LATER);
  }

  private Upload.Pending added() {
    Upload.Pending pending = Samples.pending();
    uploads().add(pending, pending.terms().expiresAt());
    return pending;
  }
}
