package io.gatepass.signing;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The headers of a canonical request: lower-case names in order, values without extra blanks. */
record SignedHeaders(SortedMap<String, String> values) {
  private static final Pattern NAME = Pattern.compile("[!-~&&[^:;]]+");
  private static final Pattern VALUE = Pattern.compile("[\\t -~]*");
  private static final Pattern BLANKS = Pattern.compile("[\\t ]+");

  static SignedHeaders of(URI origin, Map<String, String> headers) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("host", origin.getRawAuthority());
    headers.forEach((name, value) -> {
      if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
        throw new IllegalArgumentException("A signed header is printable ASCII.");
      }
      String plain = BLANKS.matcher(value.strip()).replaceAll(" ");
      if (values.put(name.toLowerCase(Locale.ROOT), plain) != null) {
        throw new IllegalArgumentException("The header " + name + " is there already.");
      }
    });
    return new SignedHeaders(values);
  }

  String names() {
    return String.join(";", values.keySet());
  }

  String canonical() {
    StringBuilder lines = new StringBuilder();
    values.forEach((name, value) -> lines.append(name).append(':').append(value).append('\n'));
    return lines.toString();
  }

  String payload(Scheme scheme) {
    return values.getOrDefault(scheme.field("content-sha256"), "UNSIGNED-PAYLOAD");
  }
}
