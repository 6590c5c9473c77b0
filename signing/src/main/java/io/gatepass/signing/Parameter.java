package io.gatepass.signing;

/**
 * A parameter of a query, encoded.
 *
 * @param text name and value as they are written, without the value where that is left open
 */
record Parameter(String name, String text) {
  static Parameter of(String name, String value) {
    String encoded = Texts.encode(name);
    return new Parameter(encoded, encoded + "=" + Texts.encode(value));
  }
}
