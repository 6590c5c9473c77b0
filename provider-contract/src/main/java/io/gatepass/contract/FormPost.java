package io.gatepass.contract;

import io.gatepass.ports.SignedForm;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form as a browser sends it, RFC 7578: the fields in their order, the file last. Immutable. */
public final class FormPost {
  private static final String BOUNDARY = "----gatepass-contract-7MA4YWxkTrZu0gW";

  private final URI uri;
  private final Map<String, String> fields;
  private final byte[] file;

  private FormPost(URI uri, Map<String, String> fields, byte[] file) {
    this.uri = uri;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.file = file;
  }

  /** The form as it was signed, with a file in it. */
  public static FormPost of(SignedForm form, byte[] file) {
    return new FormPost(form.uri(), form.fields(), file);
  }

  Map<String, String> fields() {
    return fields;
  }

  /** The same with another value in that field, or with one field more. */
  public FormPost with(String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new FormPost(uri, changed, file);
  }

  FormPost without(String field) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new FormPost(uri, changed, file);
  }

  FormPost file(byte[] other) {
    return new FormPost(uri, fields, other);
  }

  /** What a browser would send. */
  public Request request() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> {
      body.writeBytes(head(name, ""));
      body.writeBytes(Samples.bytes(value + "\r\n"));
    });
    body.writeBytes(head("file", "; filename=\"a.txt\"\r\nContent-Type: text/plain"));
    body.writeBytes(file);
    body.writeBytes(Samples.bytes("\r\n--" + BOUNDARY + "--\r\n"));
    return Request.post(uri, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  private static byte[] head(String name, String more) {
    return Samples.bytes(
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\""
            + more
            + "\r\n\r\n");
  }
}
