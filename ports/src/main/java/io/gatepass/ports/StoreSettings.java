package io.gatepass.ports;

import io.gatepass.domain.StoreName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one store, read by name. Problems are collected, so that an operator sees all of
 * them at once: read everything, then call {@link #check()}, then use what was read.
 */
public final class StoreSettings {
  private final StoreName store;
  private final Map<String, String> values;
  private final List<InvalidSettings.Problem> problems = new ArrayList<>();

  public StoreSettings(StoreName store, Map<String, String> values) {
    this.store = store;
    this.values = Map.copyOf(values);
  }

  public StoreName store() {
    return store;
  }

  /** The value without surrounding white space; empty when it is absent or blank. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The value, or an empty text and a problem. */
  public String required(String name, String fix) {
    return optional(name)
        .orElseGet(() -> {
          refuse(name, "is missing", fix);
          return "";
        });
  }

  /** The parsed value; where the parser throws {@link IllegalArgumentException}, a problem. */
  public <T> Optional<T> parsed(String name, Function<String, T> parser, String fix) {
    try {
      return optional(name).map(parser);
    } catch (IllegalArgumentException unreadable) {
      refuse(name, "is not valid", fix);
      return Optional.empty();
    }
  }

  /**
   * The address of a server: http or https, a host and perhaps a port; anything more, a problem.
   */
  public Optional<URI> origin(String name) {
    return parsed(
        name,
        Origins::parse,
        "write an absolute http or https URL with nothing but host and port, such as"
            + " https://s3.example.com:9000");
  }

  /** Notes a problem. Neither text repeats the value, which may be a secret. */
  public void refuse(String name, String problem, String fix) {
    problems.add(new InvalidSettings.Problem(name, problem, fix));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettings when there was any problem
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InvalidSettings(store, problems);
    }
  }
}
