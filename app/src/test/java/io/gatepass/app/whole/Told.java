package io.gatepass.app.whole;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a receiver was told of which uploads. */
record Told(WebhookReceiver receiver) {
  private static final Pattern READY =
      Pattern.compile("\"type\":\"upload\\.ready\".*?\"id\":\"([0-9a-f-]{36})\"");

  /** All of them, and each under one id, by which a repetition is known for what it is. */
  void readyOnce(Set<String> uploads) {
    Eventually.holds(() -> ready().keySet().containsAll(uploads));
    assertThat(ready().values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
  }

  private Map<String, Set<String>> ready() {
    return receiver.messages().stream()
        .flatMap(
            message -> READY.matcher(message.body()).results().map(found -> upload(found, message)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  private static Map.Entry<String, String> upload(
      MatchResult found, WebhookReceiver.Message message) {
    return Map.entry(found.group(1), message.id());
  }
}
