package io.gatepass.app.apidocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the library that compares descriptions lets pass, although clients break on it. */
final class Narrowed {
  private Narrowed() {}

  /** In words, one for each. */
  static Stream<String> between(String older, String newer) {
    Map<String, Map<String, Object>> sent = Flattened.requests(newer);
    Map<String, Map<String, Object>> told = Flattened.answers(newer);
    return Stream.concat(
        Flattened.requests(older).entrySet().stream()
            .filter(member -> sent.containsKey(member.getKey()))
            .flatMap(member -> ofRequest(member, sent.get(member.getKey()))),
        Flattened.answers(older).entrySet().stream()
            .filter(member -> told.containsKey(member.getKey()))
            .flatMap(member -> ofAnswer(member, told.get(member.getKey()))));
  }

  private static Stream<String> ofRequest(
      Map.Entry<String, Map<String, Object>> member, Map<String, Object> now) {
    Map<String, Object> before = member.getValue();
    List<String> told = new ArrayList<>();
    if (now.containsKey("enum") && !before.containsKey("enum")) {
      told.add(member.getKey() + " takes some words only");
    }
    if (mayBeNull(before) && !mayBeNull(now)) {
      told.add(member.getKey() + " may be null no more");
    }
    fewerWords(member, now).ifPresent(told::add);
    Tightened.between(before, now)
        .map(limit ->
            "%s: %s was %s and is %s"
                .formatted(member.getKey(), limit, before.get(limit), now.get(limit)))
        .forEach(told::add);
    return told.stream();
  }

  private static Stream<String> ofAnswer(
      Map.Entry<String, Map<String, Object>> member, Map<String, Object> now) {
    Map<String, Object> before = member.getValue();
    List<String> told = new ArrayList<>();
    fewerWords(member, now).ifPresent(told::add);
    if (!mayBeNull(before) && mayBeNull(now)) {
      told.add(member.getKey() + " may become null");
    }
    return told.stream();
  }

  private static Optional<String> fewerWords(
      Map.Entry<String, Map<String, Object>> member, Map<String, Object> now) {
    List<?> before = words(member.getValue());
    return words(now).containsAll(before)
        ? Optional.empty()
        : Optional.of("%s: of %s only %s are left".formatted(member.getKey(), before, words(now)));
  }

  private static boolean mayBeNull(Map<String, Object> schema) {
    return Objects.equals(schema.get("nullable"), true);
  }

  private static List<?> words(Map<String, Object> schema) {
    return (List<?>) schema.getOrDefault(Words.KEY, List.of());
  }
}
