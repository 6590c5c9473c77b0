package io.gatepass.app.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.Violation;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Values that are stored whole, as JSON text. */
record Json(ObjectMapper mapper) {
  /** Most uploads have no metadata: for nothing, the mapper is not asked. */
  private static final String NONE = "{}";

  private static final Argument<Map<String, String>> ENTRIES =
      Argument.mapOf(String.class, String.class);
  private static final Argument<List<StoredViolation>> VIOLATIONS =
      Argument.listOf(StoredViolation.class);

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StoredViolation(String code, String detail) {}

  String write(Metadata metadata) {
    return write(metadata.entries());
  }

  Metadata metadata(String json) {
    return json.equals(NONE) ? Metadata.NONE : new Metadata(entries(json));
  }

  String write(Map<String, String> entries) {
    return entries.isEmpty() ? NONE : text(ENTRIES, entries);
  }

  Map<String, String> entries(String json) {
    return value(ENTRIES, json);
  }

  String write(List<Violation> violations) {
    return text(
        VIOLATIONS,
        violations.stream().map(v -> new StoredViolation(v.code(), v.detail())).toList());
  }

  List<Violation> violations(String json) {
    return value(VIOLATIONS, json).stream().map(v -> new Violation(v.code(), v.detail())).toList();
  }

  private <T> String text(Argument<T> type, T value) {
    try {
      return mapper.writeValueAsString(type, value);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private <T> T value(Argument<T> type, String json) {
    try {
      return mapper.readValue(json, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
