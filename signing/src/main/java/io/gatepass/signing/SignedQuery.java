package io.gatepass.signing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The query of a canonical request: encoded, then in order of the encoded names. */
final class SignedQuery {
  private static final Set<String> OWN =
      Set.of(
          "algorithm",
          "credential",
          "date",
          "expires",
          "signedheaders",
          "security-token",
          "signature");

  private final Scheme scheme;
  private final SortedMap<String, String> encoded = new TreeMap<>();

  SignedQuery(Scheme scheme) {
    this.scheme = scheme;
  }

  /** Adds a parameter of the signature's own. */
  SignedQuery own(String name, String value) {
    encoded.put(scheme.parameter(name), Texts.encode(value));
    return this;
  }

  SignedQuery with(Map<String, String> parameters) {
    parameters.forEach((name, value) -> {
      String plain = name.toLowerCase(Locale.ROOT);
      if (plain.startsWith(scheme.prefix())
          && OWN.contains(plain.substring(scheme.prefix().length()))) {
        throw new IllegalArgumentException("The parameter " + name + " is the signature's.");
      }
      encoded.put(Texts.encode(name), Texts.encode(value));
    });
    return this;
  }

  String canonical() {
    return encoded.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining("&"));
  }
}
