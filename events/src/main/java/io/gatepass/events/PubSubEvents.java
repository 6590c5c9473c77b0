package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent;
import io.gatepass.ports.StorageEvent.Why;
import java.util.List;

/** Pushes of Pub/Sub. What happened stands in the attributes; names in them are not encoded. */
record PubSubEvents(WebTokens tokens, TokenRules rules, String subscription, String bucket)
    implements PushedEvents {

  @Override
  public boolean verifiesCredential() {
    return true;
  }

  @Override
  public Reception receive(Push push) {
    return tokens
        .refusal(push, rules)
        .<Reception>map(Reception.Refused::new)
        .orElseGet(() -> read(push.body()));
  }

  private Reception read(String body) {
    return Json.read(body)
        .filter(push -> push.path("message").isObject())
        .map(this::read)
        .orElseGet(() -> new Reception.Refused(Reception.Why.MALFORMED));
  }

  private Reception read(JsonNode push) {
    return Json.text(push, "/subscription").equals(subscription)
        ? new Reception.Events(List.of(event(push.at("/message/attributes"))))
        : new Reception.Refused(Reception.Why.FORBIDDEN);
  }

  private StorageEvent event(JsonNode attributes) {
    String key = Json.text(attributes, "/objectId");
    String type = Json.text(attributes, "/eventType");
    String generation = Json.text(attributes, "/objectGeneration");
    if (type.isEmpty()) {
      return new StorageEvent.Ignored(Why.OTHER);
    }
    if (!Json.text(attributes, "/bucketId").equals(bucket)) {
      return new StorageEvent.Ignored(Why.ELSEWHERE);
    }
    return switch (type) {
      case "OBJECT_FINALIZE" ->
          new StorageEvent.Arrived(key, generation, Identity.of(bucket, key, generation, type));
      case "OBJECT_DELETE", "OBJECT_ARCHIVE" -> new StorageEvent.Removed(key);
      default -> new StorageEvent.Ignored(Why.OTHER);
    };
  }
}
