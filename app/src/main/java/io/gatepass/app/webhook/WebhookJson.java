package io.gatepass.app.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.app.apidocs.Words;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookSecrets;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its operator sees it.
 *
 * @param disabledBecause {@code operator}, {@code gone} or {@code exhausted}; absent while enabled
 * @param secret only in the answer that made it
 * @param previousSecretUntil messages carry a signature with the secret before as well, up to then
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookJson(
    String id,
    String url,
    boolean enabled,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.DISABLED,
                            parseValue = true)))
        @Nullable String disabledBecause,
    String createdAt,
    @Nullable String secret,
    @Nullable String previousSecretUntil) {

  static WebhookJson of(Webhook webhook) {
    return of(webhook, null);
  }

  static WebhookJson withSecret(Webhook webhook) {
    return of(webhook, webhook.secrets().current());
  }

  private static WebhookJson of(Webhook webhook, @Nullable String secret) {
    return new WebhookJson(
        Names.WEBHOOK.of(webhook.id()),
        webhook.url().toString(),
        webhook.disabled().isEmpty(),
        webhook.disabled().map(Webhook.Disabled::label).orElse(null),
        webhook.createdAt().toString(),
        secret,
        webhook
            .secrets()
            .previous()
            .map(WebhookSecrets.Previous::until)
            .map(Object::toString)
            .orElse(null));
  }

  @Override
  public String toString() {
    return "WebhookJson[" + id + "]";
  }
}
