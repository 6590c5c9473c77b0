package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatepass.ports.Webhook;
import io.gatepass.ports.Webhook.Disabled;
import io.gatepass.ports.WebhookDeliveries.Due;
import io.gatepass.ports.WebhookDelivery.Attempt;
import io.gatepass.ports.WebhookDelivery.State;
import io.gatepass.ports.WebhookSecrets;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Webhooks, and handing out what is owed to them. */
interface WebhookCases {
  Instant LEASED = NOW.plusSeconds(120);

  TestDatabase database();

  @Test
  default void a_webhook_is_read_as_it_was_written_and_by_its_tenant_alone() {
    WebhookSamples samples = new WebhookSamples(database());
    Webhook webhook = samples.added("acme");
    assertThat(samples.read(webhook)).isEqualTo(webhook);
    assertThat(samples.repository().find("other", webhook.id())).isEmpty();
    assertThat(samples.repository().list("acme")).containsExactly(webhook);
    samples.repository().move(webhook.id(), URI.create("https://example.org/"));
    assertThat(samples.read(webhook).url()).hasToString("https://example.org/");
    samples.repository().remove("other", webhook.id());
    assertThat(samples.repository().list("acme")).hasSize(1);
    samples.repository().remove("acme", webhook.id());
    assertThat(samples.repository().list("acme")).isEmpty();
  }

  @Test
  default void of_two_rotations_at_once_one_is_kept() {
    WebhookSamples samples = new WebhookSamples(database());
    Webhook webhook = samples.added("acme");
    String seen = webhook.secrets().current();
    WebhookSecrets next = webhook.secrets().rotated(new SecureRandom(), LEASED);
    assertThat(samples.repository().rotate(webhook.id(), seen, next)).isTrue();
    assertThat(samples.repository().rotate(webhook.id(), seen, next)).isFalse();
    assertThat(samples.read(webhook).secrets()).isEqualTo(next);
    assertThat(next.signing(NOW)).containsExactly(next.current(), seen);
  }

  @Test
  default void what_is_due_goes_to_one_worker_and_to_the_next_when_that_one_died() {
    WebhookSamples samples = new WebhookSamples(database());
    Webhook webhook = samples.added("acme");
    samples.announce("acme", NOW);
    assertThat(claim(samples, NOW.minusSeconds(1))).isEmpty();
    List<Due> first = claim(samples, NOW);
    assertThat(first)
        .singleElement()
        .satisfies(due -> {
          assertThat(due.attempt()).isEqualTo(1);
          assertThat(due.webhook()).isEqualTo(webhook);
          assertThat(due.body()).contains("\"type\":\"upload.orphaned\"", "\"sequence\":1");
        });
    assertThat(claim(samples, LEASED.minusSeconds(1))).isEmpty();
    assertThat(claim(samples, LEASED))
        .singleElement()
        .satisfies(due -> {
          assertThat(due.attempt()).isEqualTo(2);
          assertThat(due.message()).isEqualTo(first.getFirst().message());
        });
    samples.deliveries().settle(first.getFirst(), State.DELIVERED, answer(), Optional.empty());
    assertThat(samples.log(webhook).getFirst().state()).isEqualTo(State.PENDING);
  }

  @Test
  default void workers_at_once_never_get_the_same_delivery_and_together_get_all() {
    WebhookSamples samples = new WebhookSamples(database());
    Webhook webhook = samples.added("acme");
    for (int n = 0; n < 30; n++) {
      samples.announce("acme", NOW.minusSeconds(n));
    }
    List<UUID> claimed = new ArrayList<>();
    for (int round = 0; round < 1000 && claimed.size() < 30; round++) {
      AtOnce.call(
              List.of(1, 2, 3, 4),
              worker -> samples.deliveries().claim(webhook.id(), NOW, LEASED, 10, 3).due())
          .forEach(batch -> batch.forEach(due -> claimed.add(due.id())));
    }
    assertThat(claimed).doesNotHaveDuplicates().hasSize(30);
  }

  @Test
  default void what_is_held_back_begins_anew_when_the_webhook_is_enabled() {
    WebhookSamples samples = new WebhookSamples(database());
    Webhook webhook = samples.added("acme");
    samples.announce("acme", NOW);
    samples.repository().disable(webhook.id(), Disabled.GONE);
    samples.repository().disable(webhook.id(), Disabled.OPERATOR);
    assertThat(samples.read(webhook).disabled()).contains(Disabled.GONE);
    assertThat(samples.deliveries().owed(NOW, 10)).isEmpty();
    assertThat(samples.log(webhook).getFirst().state()).isEqualTo(State.HELD);

    samples.repository().enable(webhook.id(), LEASED);
    assertThat(samples.log(webhook).getFirst().state()).isEqualTo(State.PENDING);
    assertThat(claim(samples, LEASED)).extracting(Due::attempt).containsExactly(1);
    Instant later = LEASED.plusSeconds(120);
    assertThat(claim(samples, later)).extracting(Due::attempt).containsExactly(2);
    samples.repository().disable(webhook.id(), Disabled.OPERATOR);
    samples.repository().enable(webhook.id(), later.plusSeconds(120));
    assertThat(claim(samples, later.plusSeconds(120)))
        .extracting(Due::attempt, Due::since)
        .containsExactly(tuple(1, later.plusSeconds(120)));
  }

  private static List<Due> claim(WebhookSamples samples, Instant now) {
    return samples.deliveries().owed(now, 10).stream()
        .flatMap(owed ->
            samples
                .deliveries()
                .claim(owed.webhook(), now, now.plusSeconds(120), 10, 10)
                .due()
                .stream())
        .toList();
  }

  private static Attempt answer() {
    return new Attempt(NOW, Optional.of(200), Optional.empty());
  }
}
