package io.gatepass.signing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a canonical request: encoded, then in order of the encoded names.
 *
 * @param head all of it, or where one value is left open, what comes before that
 * @param tail what comes after the open value
 */
record SignedQuery(String head, String tail) {
  private static final Comparator<Parameter> BY_NAME = Comparator.comparing(Parameter::name);

  /**
   * Puts the query of a request together.
   *
   * @param names of the headers, encoded
   * @param open the name of one more parameter, whose value is not known yet
   */
  static SignedQuery of(SigningTime time, UrlRequest request, String names, Optional<String> open) {
    OwnQuery own = time.day().query();
    Map<String, String> others = request.query();
    List<Parameter> query = own.with(time.date(), request.life().toSeconds(), names);
    if (others.isEmpty() && open.isEmpty()) {
      return new SignedQuery(joined(query), "");
    }
    if (open.filter(others::containsKey).isPresent()) {
      throw new IllegalArgumentException("The parameter that is open has a value already.");
    }
    others.forEach((name, value) -> query.add(own.other(name, value)));
    Optional<Parameter> last = open.map(name -> own.other(name, ""));
    last.ifPresent(query::add);
    query.sort(BY_NAME);
    int headed = last.map(query::indexOf).orElse(query.size() - 1) + 1;
    String tail = joined(query.subList(headed, query.size()));
    return new SignedQuery(joined(query.subList(0, headed)), tail.isEmpty() ? "" : "&" + tail);
  }

  private static String joined(List<Parameter> query) {
    StringBuilder text = new StringBuilder(512);
    for (Parameter parameter : query) {
      if (!text.isEmpty()) {
        text.append('&');
      }
      text.append(parameter.text());
    }
    return text.toString();
  }
}
