package io.gatepass.signing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests at the edge of what there is, each held against Amazon's own signer. */
class EdgesTest {
  private static final URI ENDPOINT = URI.create("https://store.example");

  static List<String> keys() {
    return List.of(
        characters(1, 0x80),
        characters(0x80, 0x100),
        "日本語/ελληνικά/עברית/\uFFFD",
        "👩‍👧 a\u0301 \uD83D\uDE00",
        "k".repeat(1024),
        "é".repeat(512));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_key_of_any_characters(String key) {
    Agreement.require("key", put(key, Map.of("Content-Type", "video/mp4"), Optional.empty()));
  }

  static List<Map<String, String>> headers() {
    return List.of(
        Map.of(),
        Map.of("x-amz-meta-empty", ""),
        Map.of("x-amz-meta-blank", " \t "),
        Map.of("X-AMZ-META-A", "1", "x-amz-meta-b", "2", "If-None-Match", "*"),
        Map.of("x-amz-meta-signs", characters(' ', 0x7f)),
        IntStream.range(0, 60)
            .boxed()
            .collect(Collectors.toMap(i -> "x-amz-meta-" + i * 7919 % 60, i -> "value " + i)));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void headers_of_any_number_and_value(Map<String, String> headers) {
    Agreement.require("headers", put("key", headers, Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_token_that_is_longer_than_all_the_rest(String key) {
    Agreement.require("token", put(key, Map.of(), Optional.of("token/+=".repeat(500))));
  }

  private static DrawnCase put(String key, Map<String, String> headers, Optional<String> token) {
    return new DrawnCase(
        "PUT",
        ENDPOINT,
        true,
        "eu-west-1",
        "media",
        key,
        headers,
        Map.of(),
        "AKIA",
        "secret",
        token,
        Duration.ofMinutes(15));
  }

  private static String characters(int from, int to) {
    return IntStream.range(from, to).mapToObj(Character::toString).collect(Collectors.joining());
  }
}
