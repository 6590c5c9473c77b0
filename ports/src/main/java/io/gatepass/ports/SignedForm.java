package io.gatepass.ports;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that a client sends exactly as it stands: POST, {@code multipart/form-data}, every field
 * in this order and the file last, as {@code file}. Whoever holds it may send it: it is a secret
 * until {@code expiresAt}, so {@link #toString} shows no field.
 *
 * @param uri where the form goes
 * @param fields what the form must carry before the file
 * @param expiresAt when the store begins to refuse it, which is earlier than asked for when the
 *     signing credential ends earlier
 */
public record SignedForm(URI uri, Map<String, String> fields, Instant expiresAt) {
  public SignedForm {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  @Override
  public String toString() {
    return "POST " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }
}
