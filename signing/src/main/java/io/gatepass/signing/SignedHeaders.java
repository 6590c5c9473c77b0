package io.gatepass.signing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The headers of a canonical request: lower-case names in order, values without extra blanks. */
record SignedHeaders(List<Header> inOrder) {
  private static final Comparator<Header> BY_NAME = Comparator.comparing(Header::name);
  private static final Pattern BLANKS = Pattern.compile("[\\t ]+");

  private record Header(String name, String value) {}

  static SignedHeaders of(URI origin, Map<String, String> headers) {
    List<Header> all = new ArrayList<>(headers.size() + 1);
    all.add(new Header("host", origin.getRawAuthority()));
    headers.forEach((name, value) -> all.add(header(name, value)));
    all.sort(BY_NAME);
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).name().equals(all.get(i - 1).name())) {
        throw new IllegalArgumentException(
            "The header " + all.get(i).name() + " is there already.");
      }
    }
    return new SignedHeaders(all);
  }

  private static Header header(String name, String value) {
    if (!isName(name) || !isValue(value)) {
      throw new IllegalArgumentException("A signed header is printable ASCII.");
    }
    return new Header(name.toLowerCase(Locale.ROOT), withoutExtraBlanks(value));
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '!' || c > '~' || c == ':' || c == ';') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' || c > '~') && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private static String withoutExtraBlanks(String value) {
    boolean blank = value.indexOf(' ') >= 0 || value.indexOf('\t') >= 0;
    return blank ? BLANKS.matcher(value.strip()).replaceAll(" ") : value;
  }

  /** The names as a query holds them. */
  String encodedNames() {
    StringBuilder names = new StringBuilder(80);
    for (Header header : inOrder) {
      names.append(names.isEmpty() ? "" : "%3B").append(Texts.encode(header.name()));
    }
    return names.toString();
  }

  /** Every header, then their names, then what stands for the body. */
  String canonical(Scheme scheme) {
    StringBuilder names = new StringBuilder(80);
    StringBuilder lines = new StringBuilder(320);
    String payload = "UNSIGNED-PAYLOAD";
    for (Header header : inOrder) {
      lines.append(header.name()).append(':').append(header.value()).append('\n');
      names.append(names.isEmpty() ? "" : ";").append(header.name());
      if (header.name().equals(scheme.digestHeader())) {
        payload = header.value();
      }
    }
    return lines.append('\n').append(names).append('\n').append(payload).toString();
  }
}
