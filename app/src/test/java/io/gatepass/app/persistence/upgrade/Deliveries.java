package io.gatepass.app.persistence.upgrade;

import static io.gatepass.ports.WebhookDelivery.State.DELIVERED;
import static io.gatepass.ports.WebhookDelivery.State.FAILED;
import static io.gatepass.ports.WebhookDelivery.State.HELD;
import static io.gatepass.ports.WebhookDelivery.State.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.ports.WebhookDeliveries;
import io.gatepass.ports.WebhookDelivery;
import io.gatepass.ports.WebhookDelivery.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Version 6: messages, and how far they are. Up to version 9 rows said that they were held. */
final class Deliveries {
  private static final Instant DUE = Instant.parse("2026-05-01T10:20:00Z");
  private static final Instant TRIED = Instant.parse("2026-05-01T10:10:00Z");

  private Deliveries() {}

  static Era era() {
    return new Era(
        "6",
        List.of(
            message(1, "upload.ready"),
            message(2, "upload.failed"),
            message(3, "upload.orphaned"),
            delivery(1, Webhooks.USED, "'pending', 1, '2026-05-01T10:20:00Z', 503, null"),
            delivery(2, Webhooks.USED, "'delivered', 1, null, 204, null"),
            delivery(3, Webhooks.USED, "'failed', 9, null, null, 'timeout'")),
        today -> {
          assertThat(of(today, Webhooks.USED))
              .containsExactly(
                  meant(3, "upload.orphaned", FAILED, 9, Optional.empty(), silent()),
                  meant(2, "upload.failed", DELIVERED, 1, Optional.empty(), answered(204)),
                  meant(1, "upload.ready", PENDING, 1, Optional.of(DUE), answered(503)));
          assertThat(all(today).claim(Webhooks.USED, DUE, Meant.EXPIRES, 20, 10).due())
              .singleElement()
              .satisfies(due -> assertThat(due.body()).isEqualTo("{\"n\":1}"))
              .satisfies(due -> assertThat(due.attempt()).isEqualTo(2));
        });
  }

  /** Its webhook is switched off, and says so by itself now. */
  static Era held() {
    return new Era(
        "6",
        "10",
        List.of(
            message(4, "upload.ready"),
            delivery(4, Webhooks.OFF, "'held', 0, null, null, null")
                .replace("'2026-05-01T10:10:00Z'", "null")),
        today -> {
          assertThat(of(today, Webhooks.OFF))
              .containsExactly(
                  meant(4, "upload.ready", HELD, 0, Optional.empty(), Optional.empty()));
          assertThat(all(today).claim(Webhooks.OFF, Meant.CREATED, DUE, 20, 10).due())
              .singleElement()
              .satisfies(due -> assertThat(due.message()).isEqualTo(id(4)));
        });
  }

  private static UUID id(int number) {
    return UUID.fromString("019de2f2-0000-7000-8000-%012d".formatted(number));
  }

  private static String message(int number, String type) {
    return """
    insert into outbox (id, upload_id, sequence, type, tenant, payload, created_at)
    values ('%s', '%s', 1, '%s', 'hooked', '{"n":%d}', '2026-05-01T10:00:00Z')
    """
        .formatted(id(number), OldUpload.id(number), type, number);
  }

  private static String delivery(int number, UUID webhook, String state) {
    return """
    insert into webhook_delivery (id, webhook_id, message_id, began_at, attempted_at, status,
      attempts, due_at, answer, problem)
    values ('%s', '%s', '%s', '2026-05-01T10:00:00Z', '2026-05-01T10:10:00Z', %s)
    """
        .formatted(UUID.nameUUIDFromBytes(new byte[] {(byte) number}), webhook, id(number), state);
  }

  private static WebhookDelivery meant(
      int number,
      String type,
      WebhookDelivery.State state,
      int attempts,
      Optional<Instant> next,
      Optional<Attempt> last) {
    return new WebhookDelivery(id(number), type, state, attempts, next, last, Meant.CREATED);
  }

  private static Optional<Attempt> answered(int status) {
    return Optional.of(new Attempt(TRIED, Optional.of(status), Optional.empty()));
  }

  private static Optional<Attempt> silent() {
    return Optional.of(new Attempt(TRIED, Optional.empty(), Optional.of("timeout")));
  }

  private static List<WebhookDelivery> of(TestDatabase today, UUID webhook) {
    return all(today).list(webhook, Optional.empty(), 10);
  }

  private static WebhookDeliveries all(TestDatabase today) {
    return today.context().getBean(WebhookDeliveries.class);
  }
}
