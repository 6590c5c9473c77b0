package io.gatepass.signing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query of a canonical request: encoded, then in order of the encoded names. */
final class SignedQuery {
  private static final Comparator<Parameter> BY_NAME = Comparator.comparing(Parameter::name);

  private SignedQuery() {}

  /**
   * Writes the query of a request.
   *
   * @param open the name of one more parameter, whose value is not known yet
   * @return where that value belongs, or the end where none is open
   */
  static int write(
      Ascii text,
      SigningTime time,
      UrlRequest request,
      SignedHeaders headers,
      Optional<String> open) {
    String life = Long.toString(request.life().toSeconds());
    OwnQuery own = time.day().query();
    if (request.query().isEmpty() && open.isEmpty()) {
      headers.writeEncodedNames(text.put(time.query()).put(life).put(own.afterLife()));
      return text.length();
    }
    int begin = text.length();
    headers.writeEncodedNames(text);
    List<Parameter> query = own.with(time.date(), life, text.cut(begin));
    return write(text, query, added(query, own, request.query(), open));
  }

  /** Adds the parameters that are not the signature's, and tells which one is open. */
  private static Optional<Parameter> added(
      List<Parameter> query, OwnQuery own, Map<String, String> others, Optional<String> open) {
    if (open.filter(others::containsKey).isPresent()) {
      throw new IllegalArgumentException("The parameter that is open has a value already.");
    }
    others.forEach((name, value) -> query.add(own.other(name, value)));
    Optional<Parameter> last = open.map(name -> own.other(name, ""));
    last.ifPresent(query::add);
    query.sort(BY_NAME);
    return last;
  }

  private static int write(Ascii text, List<Parameter> query, Optional<Parameter> open) {
    int last = open.map(query::indexOf).orElse(query.size() - 1);
    int gap = 0;
    for (int i = 0; i < query.size(); i++) {
      text.put(i == 0 ? "" : "&").put(query.get(i).text());
      if (i == last) {
        gap = text.length();
      }
    }
    return gap;
  }
}
