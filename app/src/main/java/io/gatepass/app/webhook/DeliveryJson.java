package io.gatepass.app.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.app.apidocs.Words;
import io.gatepass.ports.WebhookDelivery;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to one webhook.
 *
 * @param id the message's id, as the receiver sees it in {@code webhook-id}
 * @param state {@code pending}, {@code held}, {@code delivered} or {@code failed}
 * @param attempts how often it was sent since it was announced, or last replayed
 * @param nextAttemptAt when it is sent again; absent: not by itself
 * @param status HTTP status of the last answer
 * @param problem why there was no answer, such as {@code timeout}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryJson(
    String id,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.EVENT,
                            parseValue = true)))
        String type,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.DELIVERY_STATE,
                            parseValue = true)))
        String state,
    int attempts,
    String createdAt,
    @Nullable String lastAttemptAt,
    @Nullable String nextAttemptAt,
    @Nullable Integer status,
    @Nullable String problem) {

  static DeliveryJson of(WebhookDelivery delivery) {
    Optional<WebhookDelivery.Attempt> last = delivery.last();
    return new DeliveryJson(
        Names.MESSAGE.of(delivery.message()),
        delivery.type(),
        delivery.state().label(),
        delivery.attempts(),
        delivery.createdAt().toString(),
        last.map(attempt -> attempt.at().toString()).orElse(null),
        delivery.next().map(Object::toString).orElse(null),
        last.flatMap(WebhookDelivery.Attempt::status).orElse(null),
        last.flatMap(WebhookDelivery.Attempt::problem).orElse(null));
  }
}
