package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.Webhook.Disabled;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSecrets;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Version 6: webhooks, used, switched off and left alone. Version 10: since when left alone. */
final class Webhooks {
  static final UUID USED = id(1);
  static final UUID OFF = id(2);
  private static final String TENANT = "hooked";
  private static final Instant UNTIL = Instant.parse("2026-05-03T10:00:00Z");

  private Webhooks() {}

  static Era era() {
    return new Era(
        "6",
        List.of(
            insert(USED, "old_secret, old_until", "'whsec_b2xk', '2026-05-03T10:00:00Z'"),
            insert(OFF, "disabled", "'operator'"),
            insert(id(3), "disabled", "'gone'"),
            insert(id(4), "disabled", "'exhausted'"),
            insert(id(5), "rests_until, succeeded_at", "'2026-05-03T10:00:00Z', null")),
        today -> {
          WebhookSecrets rotated =
              new WebhookSecrets(
                  "whsec_bmV3", Optional.of(new WebhookSecrets.Previous("whsec_b2xk", UNTIL)));
          areRead(
              today,
              List.of(
                  meant(USED, rotated, Optional.empty(), Optional.empty(), Optional.empty()),
                  disabled(OFF, Disabled.OPERATOR),
                  disabled(id(3), Disabled.GONE),
                  disabled(id(4), Disabled.EXHAUSTED),
                  meant(id(5), plain(), Optional.empty(), Optional.of(UNTIL), Optional.empty())));
        });
  }

  static Era away() {
    String columns = "rests_until, away_since, enabled_at";
    String values = "'2026-05-03T10:00:00Z', '2026-05-01T11:00:00Z', '2026-05-01T10:30:00Z'";
    return new Era(
        "10",
        List.of(insert(id(6), columns, values)),
        today ->
            areRead(
                today,
                List.of(
                    meant(
                        id(6),
                        plain(),
                        Optional.empty(),
                        Optional.of(UNTIL),
                        Optional.of(Meant.SINCE)))));
  }

  static UUID id(int number) {
    return UUID.fromString("019de2f1-0000-7000-8000-%012d".formatted(number));
  }

  private static String insert(UUID id, String columns, String values) {
    return """
    insert into webhook (id, tenant, url, secret, created_at, %s)
    values ('%s', 'hooked', 'https://hooks.example/in?a=1', 'whsec_bmV3', '2026-05-01T10:00:00Z',
      %s)
    """
        .formatted(columns, id, values);
  }

  private static Webhook disabled(UUID id, Disabled why) {
    return meant(id, plain(), Optional.of(why), Optional.empty(), Optional.empty());
  }

  private static WebhookSecrets plain() {
    return new WebhookSecrets("whsec_bmV3", Optional.empty());
  }

  private static Webhook meant(
      UUID id,
      WebhookSecrets secrets,
      Optional<Disabled> disabled,
      Optional<Instant> rests,
      Optional<Instant> away) {
    URI url = URI.create("https://hooks.example/in?a=1");
    return new Webhook(id, TENANT, url, secrets, disabled, rests, away, Meant.CREATED);
  }

  private static void areRead(TestDatabase today, List<Webhook> webhooks) {
    WebhookRepository repository = today.context().getBean(WebhookRepository.class);
    assertThat(repository.list(TENANT)).containsAll(webhooks);
  }
}
