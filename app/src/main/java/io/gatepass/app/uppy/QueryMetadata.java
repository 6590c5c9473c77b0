package io.gatepass.app.uppy;

import io.micronaut.http.HttpParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metadata in a query, as {@code metadata[name]=value}. */
final class QueryMetadata {
  private static final Pattern ENTRY = Pattern.compile("metadata\\[(.*)]", Pattern.DOTALL);

  private QueryMetadata() {}

  /** Without what Uppy has no value for. */
  static Map<String, String> of(HttpParameters query) {
    Map<String, String> entries = new HashMap<>();
    query.forEach((parameter, values) -> {
      Matcher entry = ENTRY.matcher(parameter);
      if (entry.matches() && !values.isEmpty() && !UppyFile.NOTHING.contains(values.getFirst())) {
        entries.put(entry.group(1), values.getFirst());
      }
    });
    return entries;
  }
}
