package io.gatepass.app.apidocs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Limits of what a client sends that leave less room than they did. */
final class Tightened {
  private static final List<String> MOST = List.of("maximum", "maxLength", "maxItems");
  private static final List<String> LEAST = List.of("minimum", "minLength", "minItems");

  private Tightened() {}

  /** Their names. */
  static Stream<String> between(Map<String, Object> before, Map<String, Object> now) {
    return Stream.concat(
        MOST.stream().filter(limit -> isBeyond(limit, now, before, -1)),
        LEAST.stream().filter(limit -> isBeyond(limit, now, before, 1)));
  }

  private static boolean isBeyond(
      String limit, Map<String, Object> now, Map<String, Object> before, int direction) {
    Optional<BigDecimal> known = number(before, limit);
    return number(now, limit)
        .filter(value -> known.map(value::compareTo).orElse(direction) == direction)
        .isPresent();
  }

  private static Optional<BigDecimal> number(Map<String, Object> schema, String limit) {
    return Optional.ofNullable(schema.get(limit)).map(value -> new BigDecimal(value.toString()));
  }
}
