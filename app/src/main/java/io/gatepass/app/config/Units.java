package io.gatepass.app.config;

import io.gatepass.domain.ByteCount;
import io.gatepass.ports.Origins;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sizes, durations and switches as people write them. All throw {@link IllegalArgumentException}.
 */
public final class Units {
  static final String SIZE_FIX = "write a size such as 500MB, 1GB or 2GiB";
  static final String ORIGINS_FIX =
      "list origins: http or https, host, perhaps a port, such as http://localhost:3000";
  public static final String DURATION_FIX = "write a duration such as 30s, 15m, 24h or 7d";

  private static final Pattern NO_PATH = Pattern.compile("/?");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})\\s*([A-Za-z]*)");
  private static final Map<String, Long> BYTES =
      Map.of(
          "",
          1L,
          "b",
          1L,
          "kb",
          1_000L,
          "mb",
          1_000_000L,
          "gb",
          1_000_000_000L,
          "tb",
          1_000_000_000_000L,
          "kib",
          1L << 10,
          "mib",
          1L << 20,
          "gib",
          1L << 30,
          "tib",
          1L << 40);
  private static final Map<String, Duration> DURATIONS =
      Map.of(
          "ms",
          Duration.ofMillis(1),
          "s",
          Duration.ofSeconds(1),
          "m",
          Duration.ofMinutes(1),
          "h",
          Duration.ofHours(1),
          "d",
          Duration.ofDays(1));

  private Units() {}

  static ByteCount size(String text) {
    Quantity<Long> quantity = quantity(text, BYTES);
    return new ByteCount(Math.multiplyExact(quantity.number(), quantity.unit()));
  }

  public static Duration duration(String text) {
    Quantity<Duration> quantity = quantity(text, DURATIONS);
    return quantity.unit().multipliedBy(quantity.number());
  }

  static boolean isOutside(Duration time, Duration least, Duration most) {
    return time.compareTo(least) < 0 || time.compareTo(most) > 0;
  }

  /** What stands between commas. */
  static Stream<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip);
  }

  static Set<URI> origins(String text) {
    return list(text)
        .map(origin -> Origins.parse(origin, NO_PATH))
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private record Quantity<T>(long number, T unit) {}

  private static <T> Quantity<T> quantity(String text, Map<String, T> units) {
    Matcher matcher = NUMBER.matcher(text.strip());
    T unit = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
    if (unit == null) {
      throw new IllegalArgumentException("not a number with a unit");
    }
    return new Quantity<>(Long.parseLong(matcher.group(1)), unit);
  }
}
