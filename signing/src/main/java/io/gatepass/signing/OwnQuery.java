package io.gatepass.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The signature's own parameters, of one credential on one day.
 *
 * @param afterLife what follows the seconds of life, up to the names of the headers
 * @param signature what comes last, up to the signature itself
 */
record OwnQuery(
    Scheme scheme,
    Parameter algorithm,
    Parameter credential,
    Optional<Parameter> token,
    String afterLife,
    String signature) {
  private static final Set<String> NAMES =
      Set.of(
          "algorithm",
          "credential",
          "date",
          "expires",
          "signedheaders",
          "security-token",
          "signature");

  static OwnQuery of(Credential credential, String scope) {
    Scheme scheme = credential.scheme();
    Optional<Parameter> token =
        credential
            .sessionToken()
            .map(value -> Parameter.of(scheme.parameter("Security-Token"), value));
    return new OwnQuery(
        scheme,
        Parameter.of(scheme.parameter("Algorithm"), scheme.algorithm()),
        Parameter.of(scheme.parameter("Credential"), credential.id() + "/" + scope),
        token,
        token.map(parameter -> "&" + parameter.text()).orElse("")
            + "&"
            + scheme.parameter("SignedHeaders")
            + "=",
        "&" + scheme.parameter("Signature") + "=");
  }

  Parameter date(String stamp) {
    return Parameter.of(scheme.parameter("Date"), stamp);
  }

  /** All that comes before the seconds of life. */
  String upToLife(Parameter date) {
    return String.join("&", algorithm.text(), credential.text(), date.text(), expires("").text());
  }

  /** All of them in their order, with room for others. */
  List<Parameter> with(Parameter date, String life, String encodedHeaderNames) {
    List<Parameter> own = new ArrayList<>(10);
    own.add(algorithm);
    own.add(credential);
    own.add(date);
    own.add(expires(life));
    token.ifPresent(own::add);
    own.add(plain("SignedHeaders", encodedHeaderNames));
    return own;
  }

  private Parameter expires(String life) {
    return plain("Expires", life);
  }

  private Parameter plain(String name, String value) {
    String whole = scheme.parameter(name);
    return new Parameter(whole, whole + "=" + value);
  }

  /** A parameter that is not the signature's. */
  Parameter other(String name, String value) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.startsWith(scheme.prefix())
        && NAMES.contains(small.substring(scheme.prefix().length()))) {
      throw new IllegalArgumentException("The parameter " + name + " is the signature's.");
    }
    return Parameter.of(name, value);
  }
}
