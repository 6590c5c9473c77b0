package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.Backlog;
import io.gatepass.ports.Backlog.Due;
import io.gatepass.ports.Backlog.Queue;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.Webhook;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is counted for those who watch. */
interface BacklogCases {
  UploadRepository uploads();

  TestDatabase database();

  @Test
  default void nothing_waits_in_an_empty_database() {
    assertThat(backlog().due(Queue.SWEEP, NOW, 10)).isEqualTo(new Due(0, Optional.empty()));
    assertThat(backlog().due(Queue.SCAN, NOW, 10)).isEqualTo(new Due(0, Optional.empty()));
    assertThat(backlog().open(10)).containsEntry(UploadStatus.UPLOADED, 0);
  }

  @Test
  default void what_is_due_is_counted_up_to_the_limit_with_the_age_of_its_oldest() {
    Instant oldest = NOW.minusSeconds(30);
    add(NOW);
    add(oldest);
    add(NOW.minusSeconds(10));
    add(NOW.plusSeconds(1));

    assertThat(backlog().due(Queue.SWEEP, NOW, 10)).isEqualTo(new Due(3, Optional.of(oldest)));
    assertThat(backlog().due(Queue.SWEEP, NOW, 2)).isEqualTo(new Due(2, Optional.of(oldest)));
    assertThat(backlog().due(Queue.SCAN, NOW, 10).count()).isZero();
  }

  @Test
  default void what_webhooks_are_owed_is_counted_unless_they_are_disabled() {
    WebhookSamples samples = DeliveryScene.on(database()).samples();
    Webhook hook = samples.added("acme");
    samples.announce("acme", NOW);
    samples.announce("acme", NOW);

    assertThat(backlog().due(Queue.WEBHOOKS, NOW, 10)).isEqualTo(new Due(2, Optional.of(NOW)));
    assertThat(backlog().due(Queue.WEBHOOKS, NOW, 1).count()).isOne();
    database().run("update webhook set disabled = 'gone' where id = '" + hook.id() + "'");
    assertThat(backlog().due(Queue.WEBHOOKS, NOW, 10).count()).isZero();
  }

  @Test
  default void the_message_that_fails_longest_is_told_unless_its_webhook_is_disabled() {
    WebhookSamples samples = DeliveryScene.on(database()).samples();
    assertThat(backlog().undelivered()).isEmpty();
    Webhook hook = samples.added("acme");
    samples.added("other");
    Instant first = NOW.minusSeconds(7200);
    samples.announce("acme", first);
    database().run("update webhook_delivery set due_at = '2100-01-01T00:00:00Z'");
    samples.announce("acme", NOW);
    samples.announce("other", NOW);

    assertThat(backlog().undelivered()).contains(first);
    database().run("update webhook set away_since = '2020-01-01T00:00:00Z' where tenant = 'other'");
    assertThat(backlog().undelivered())
        .as("untried")
        .contains(Instant.parse("2020-01-01T00:00:00Z"));
    database().run("update webhook set away_since = null");
    database().run("update webhook set disabled = 'gone' where id = '" + hook.id() + "'");
    assertThat(backlog().undelivered()).contains(NOW);
  }

  @Test
  default void the_oldest_that_any_webhook_is_owed_is_found_however_few_are_counted() {
    WebhookSamples samples = DeliveryScene.on(database()).samples();
    samples.added("acme");
    samples.added("other");
    Instant later = NOW.plusSeconds(10);
    samples.announce("acme", later);
    samples.announce("acme", later);
    samples.announce("other", NOW);

    assertThat(backlog().due(Queue.WEBHOOKS, later, 1)).isEqualTo(new Due(1, Optional.of(NOW)));
    assertThat(backlog().due(Queue.WEBHOOKS, NOW, 10)).isEqualTo(new Due(1, Optional.of(NOW)));
    assertThat(backlog().due(Queue.WEBHOOKS, NOW.minusSeconds(1), 10))
        .isEqualTo(new Due(0, Optional.empty()));
  }

  @Test
  default void what_waits_for_a_scan_is_due_there_alone_and_open_as_uploaded() {
    Upload.Pending pending = add(NOW);
    Upload.Uploaded uploaded = Samples.uploaded(pending);
    assertThat(uploads().replace(pending, uploaded, Optional.of(NOW))).isTrue();
    database().run("update upload set waiting = 'scan' where id = '" + pending.terms().id() + "'");
    add(NOW.plusSeconds(60));

    assertThat(backlog().due(Queue.SCAN, NOW, 10)).isEqualTo(new Due(1, Optional.of(NOW)));
    assertThat(backlog().due(Queue.SWEEP, NOW, 10).count()).isZero();
    assertThat(backlog().open(10))
        .containsEntry(UploadStatus.PENDING, 1)
        .containsEntry(UploadStatus.UPLOADED, 1);
  }

  private Upload.Pending add(Instant due) {
    Upload.Pending pending = Samples.pending();
    uploads().add(pending, due);
    return pending;
  }

  private Backlog backlog() {
    return database().context().getBean(Backlog.class);
  }
}
