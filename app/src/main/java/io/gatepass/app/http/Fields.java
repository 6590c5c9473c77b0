package io.gatepass.app.http;

import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.problem.Problem;
import io.gatepass.domain.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's members into checked values and collects everything that is wrong with them.
 */
public final class Fields {
  private final List<Problem.Item> violations = new ArrayList<>();

  /** The value, empty when it is absent or wrong. */
  public <S, T> Optional<T> optional(String field, @Nullable S given, Function<S, T> maker) {
    if (given == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.apply(given));
    } catch (InvalidValue invalid) {
      refuse(field, invalid.code(), invalid.getMessage());
      return Optional.empty();
    }
  }

  /** As {@link #optional}, but absence is wrong too. */
  public <S, T> Optional<T> required(String field, @Nullable S given, Function<S, T> maker) {
    if (given == null) {
      refuse(field, snake(field) + "_missing", "The member " + field + " is missing.");
    }
    return optional(field, given, maker);
  }

  /** Where the next page begins, read by a parser that is empty for what it never gave out. */
  public <T> Optional<T> cursor(@Nullable String given, Function<String, Optional<T>> parser) {
    return optional(
        "cursor",
        given,
        text ->
            parser
                .apply(text)
                .orElseThrow(
                    () -> new InvalidValue("cursor_invalid", "Give a cursor as it came in next.")));
  }

  public void refuse(String field, String code, String detail) {
    violations.add(new Problem.Item(code, detail, field));
  }

  /** What was made of the values, if nothing was wrong. */
  public <T> T end(Supplier<T> result) {
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return result.get();
  }

  private static String snake(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
