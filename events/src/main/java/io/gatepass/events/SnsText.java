package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What SNS signs of a message: names and values, a line each. So no value that is one line may hold
 * two, and none may be missing: else two messages would have one text.
 */
record SnsText(JsonNode message) {
  private static final List<String> OF_NOTIFICATIONS =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
  private static final List<String> OF_SUBSCRIPTIONS =
      List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

  /** Whether another message could have this one's text, and so its signature. */
  boolean isAmbiguous() {
    return names().stream().anyMatch(name -> isMissing(name) || isTwoLines(name));
  }

  private boolean isMissing(String name) {
    return !name.equals("Subject") && !message.path(name).isTextual();
  }

  private boolean isTwoLines(String name) {
    return !name.equals("Subject")
        && !name.equals("Message")
        && Json.text(message, "/" + name).contains("\n");
  }

  @Override
  public String toString() {
    return names().stream()
        .filter(name -> message.path(name).isTextual())
        .map(name -> name + "\n" + message.get(name).textValue() + "\n")
        .collect(Collectors.joining());
  }

  private List<String> names() {
    return Json.text(message, "/Type").equals("Notification") ? OF_NOTIFICATIONS : OF_SUBSCRIPTIONS;
  }
}
