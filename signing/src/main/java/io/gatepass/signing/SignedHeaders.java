package io.gatepass.signing;

import java.util.Map;

/** The headers of a canonical request: lower-case names in order, values without extra blanks. */
final class SignedHeaders {
  private static final String NO_DIGEST = "UNSIGNED-PAYLOAD";

  private final String[] names;
  private final String[] values;
  private int count;

  SignedHeaders(String authority, Map<String, String> headers) {
    this.names = new String[headers.size() + 1];
    this.values = new String[headers.size() + 1];
    insert("host", authority);
    headers.forEach((name, value) -> insert(HeaderText.name(name), HeaderText.value(value)));
  }

  /** They are few: each is moved to its place. */
  private void insert(String name, String value) {
    int at = count++;
    while (at > 0 && isAfter(names[at - 1], name)) {
      names[at] = names[at - 1];
      values[at] = values[at - 1];
      at--;
    }
    names[at] = name;
    values[at] = value;
  }

  private static boolean isAfter(String other, String name) {
    int order = other.compareTo(name);
    if (order == 0) {
      throw new IllegalArgumentException("The header " + name + " is there already.");
    }
    return order > 0;
  }

  /** Writes the names as a query holds them. */
  void writeEncodedNames(Ascii text) {
    for (int i = 0; i < count; i++) {
      text.put(i == 0 ? "" : "%3B").put(Texts.encode(names[i]));
    }
  }

  /** Writes every header, then their names, then what stands for the body. */
  void write(Ascii text, Scheme scheme) {
    String payload = NO_DIGEST;
    for (int i = 0; i < count; i++) {
      text.put(names[i]).put(':').put(values[i]).put('\n');
      if (names[i].equals(scheme.digestHeader())) {
        payload = values[i];
      }
    }
    for (int i = 0; i < count; i++) {
      text.put(i == 0 ? '\n' : ';').put(names[i]);
    }
    text.put('\n').put(payload);
  }
}
