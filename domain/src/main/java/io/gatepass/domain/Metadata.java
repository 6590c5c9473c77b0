package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the client wants to find again on its upload: at most 16 entries and 2048 bytes of UTF-8,
 * names not blank. Kept in our own row and echoed; it is never sent to storage.
 */
public record Metadata(Map<String, String> entries) {
  private static final int MOST_ENTRIES = 16;
  private static final int MOST_BYTES = 2048;
  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  // After the pattern, which it needs.
  public static final Metadata NONE = new Metadata(Map.of());

  public Metadata {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    require(
        entries.size() <= MOST_ENTRIES && bytes(entries) <= MOST_BYTES,
        "metadata_too_large",
        "Metadata has at most 16 entries and 2048 bytes.");
    require(
        entries.keySet().stream().noneMatch(String::isBlank),
        "metadata_name_blank",
        "A metadata name is blank.");
    require(
        entries.entrySet().stream()
            .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
            .noneMatch(text -> UNSTORABLE.matcher(text).find()),
        "metadata_control_character",
        "Metadata holds a NUL character or half of a surrogate pair.");
  }

  private static int bytes(Map<String, String> entries) {
    return entries.entrySet().stream()
        .mapToInt(e -> (e.getKey() + e.getValue()).getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }
}
