package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.ports.EventsUnavailable;
import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages of SNS. The topic is compared first: nothing is fetched for a foreign one. */
record SnsEvents(Set<String> topics, SnsSignature signature, SnsWeb web, ObjectRecords records)
    implements PushedEvents {

  @Override
  public boolean verifiesCredential() {
    return false;
  }

  @Override
  public Reception receive(Push push) {
    return Json.read(push.body())
        .map(message -> receive(message, push))
        .orElseGet(() -> new Reception.Refused(Reception.Why.MALFORMED));
  }

  private Reception receive(JsonNode message, Push push) {
    if (!topics.contains(Json.text(message, "/TopicArn"))) {
      return new Reception.Refused(Reception.Why.FORBIDDEN);
    }
    try {
      return signature.isOn(message, push.at())
          ? read(message)
          : new Reception.Refused(Reception.Why.UNAUTHENTICATED);
    } catch (EventsUnavailable later) {
      return new Reception.Refused(Reception.Why.UNVERIFIABLE);
    }
  }

  private Reception read(JsonNode message) {
    return switch (Json.text(message, "/Type")) {
      case "Notification" ->
          Json.read(Json.text(message, "/Message"))
              .map(records::read)
              .<Reception>map(Reception.Events::new)
              .orElseGet(SnsEvents::nothing);
      case "SubscriptionConfirmation" -> confirmed(message);
      default -> nothing();
    };
  }

  private Reception confirmed(JsonNode message) {
    Optional<Reception> confirmed =
        SnsAddress.read(Json.text(message, "/SubscribeURL"))
            .map(address -> {
              web.get(address);
              return nothing();
            });
    return confirmed.orElseGet(() -> new Reception.Refused(Reception.Why.FORBIDDEN));
  }

  private static Reception nothing() {
    return new Reception.Events(List.of(new StorageEvent.Ignored(StorageEvent.Why.OTHER)));
  }
}
