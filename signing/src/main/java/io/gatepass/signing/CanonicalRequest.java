package io.gatepass.signing;

import java.util.Optional;

/**
 * Where a canonical request, the first thing in a text, has what its URL has too.
 *
 * @param path where the path begins; one character goes between its end and the query
 * @param query where the query begins
 * @param open where a value that is not known yet belongs, which is the query's end if none is
 * @param end of the query
 */
record CanonicalRequest(int path, int query, int open, int end) {
  private static final int USUAL_HEADERS = 768;

  /** A text with room for a canonical request of this kind and for its URL. */
  static Ascii room(SigningTime time, UrlRequest request) {
    return new Ascii(USUAL_HEADERS + 2 * (request.path().length() + time.query().length()));
  }

  /**
   * Writes one.
   *
   * @param open the name of a parameter whose value is not known yet
   */
  static CanonicalRequest write(
      Ascii text, SigningTime time, UrlRequest request, Optional<String> open) {
    SignedHeaders headers = new SignedHeaders(request.origin().authority(), request.headers());
    int path = text.put(request.method()).put('\n').length();
    int query = text.put(Texts.encodePath(request.path())).put('\n').length();
    int gap = SignedQuery.write(text, time, request, headers, open);
    int end = text.length();
    headers.write(text.put('\n'), time.scheme());
    return new CanonicalRequest(path, query, gap, end);
  }

  /** Appends the URL that the request is sent to, up to the open value. */
  void writeUrl(Ascii text, UrlRequest request) {
    text.put(request.origin().toString()).repeat(path, query - 1).put('?').repeat(query, open);
  }
}
