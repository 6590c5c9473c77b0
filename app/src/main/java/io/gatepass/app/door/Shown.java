package io.gatepass.app.door;

import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request shows to be let in. */
sealed interface Shown {
  /** Of RFC 6750. */
  Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/-]+=*) *");

  record Nothing() implements Shown {}

  /** Something, but not exactly one bearer token. */
  record Unusable() implements Shown {}

  /** A token that nobody has looked at yet. */
  record Token(String text) implements Shown {
    @Override
    public String toString() {
      return "Token";
    }
  }

  static Shown in(HttpHeaders headers) {
    List<String> values = headers.getAll(HttpHeaders.AUTHORIZATION);
    if (values.isEmpty()) {
      return new Nothing();
    }
    Matcher bearer = BEARER.matcher(values.getFirst());
    return values.size() == 1 && bearer.matches() ? new Token(bearer.group(1)) : new Unusable();
  }
}
