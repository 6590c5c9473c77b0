package io.gatepass.signing;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that permits its upload to whoever holds it, so that {@link #toString} shows no field.
 *
 * @param fields what the form must carry, in this order; the file comes after them, as {@code file}
 * @param expiresAt when the store begins to refuse it, in whole seconds
 */
public record SignedPolicy(Map<String, String> fields, Instant expiresAt) {
  public SignedPolicy {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  @Override
  public String toString() {
    return "a form until " + expiresAt;
  }
}
