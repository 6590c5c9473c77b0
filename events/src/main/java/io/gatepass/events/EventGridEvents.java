package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.Reception.Why;
import java.util.Map;
import java.util.Optional;

/** Requests of Event Grid in both of its schemas, each with its own question before the first. */
record EventGridEvents(EventGridCaller caller, String subscription, EventGridMessages messages)
    implements PushedEvents {
  private static final String SENDER = "eventgrid.azure.net";

  @Override
  public boolean verifiesCredential() {
    return caller.entra().isPresent();
  }

  @Override
  public Reception receive(Push push) {
    return push.method().equals("OPTIONS") ? agree(push) : post(push);
  }

  /** Answers with permission and does nothing, so it needs no token, only the right sender. */
  private Reception agree(Push push) {
    if (caller.secretRefusal(push).isPresent()) {
      return new Reception.Refused(Why.UNAUTHENTICATED);
    }
    return push.header("WebHook-Request-Origin").filter(SENDER::equals).isPresent()
        ? new Reception.Agreed(
            Map.of("WebHook-Allowed-Origin", SENDER, "WebHook-Allowed-Rate", "*", "Allow", "POST"),
            "")
        : new Reception.Refused(Why.FORBIDDEN);
  }

  private Reception post(Push push) {
    Optional<Why> refusal =
        caller
            .refusal(push)
            .or(() ->
                push.header("aeg-subscription-name")
                        .filter(subscription::equalsIgnoreCase)
                        .isEmpty()
                    ? Optional.of(Why.FORBIDDEN)
                    : Optional.empty());
    return refusal
        .<Reception>map(Reception.Refused::new)
        .orElseGet(() ->
            Json.read(push.body())
                .map(body -> read(push, body))
                .orElseGet(() -> new Reception.Refused(Why.MALFORMED)));
  }

  private Reception read(Push push, JsonNode body) {
    if (!messages.areOfTheTopic(body)) {
      return new Reception.Refused(Why.FORBIDDEN);
    }
    return push.header("aeg-event-type").filter("SubscriptionValidation"::equals).isPresent()
        ? new Reception.Agreed(
            Map.of(), Json.object("validationResponse", Json.text(body, "/0/data/validationCode")))
        : new Reception.Events(messages.read(body));
  }
}
