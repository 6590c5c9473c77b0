package io.gatepass.app.upload;

import io.gatepass.app.http.RequestJson;
import io.gatepass.ports.SignedRequest;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;

/**
 * A request as JSON, but for its URL: those of many parts differ in nothing else.
 *
 * @param like a request of this kind
 * @param head what comes before the URL
 * @param tail what comes after it
 */
record RequestFrame(SignedRequest like, String head, String tail) {
  private static final Argument<RequestJson> REQUEST = Argument.of(RequestJson.class);

  /** Written as it is; only the method comes before it. */
  private static final String ANY_URL = "-";

  static RequestFrame of(SignedRequest request, JsonMapper mapper) throws IOException {
    SignedRequest like =
        new SignedRequest(request.method(), ANY_URL, request.headers(), request.expiresAt());
    String text = whole(like, mapper);
    int url = text.indexOf('"' + ANY_URL + '"') + 1;
    return new RequestFrame(like, text.substring(0, url), text.substring(url + ANY_URL.length()));
  }

  static String whole(SignedRequest request, JsonMapper mapper) throws IOException {
    return mapper.writeValueAsString(REQUEST, RequestJson.of(request));
  }

  /** Whether the request differs in nothing but a URL that is written as it is. */
  boolean suits(SignedRequest request) {
    return request.method() == like.method()
        && request.expiresAt().equals(like.expiresAt())
        && request.headers().equals(like.headers());
  }

  /** A URL holds nothing that JSON writes otherwise. Should one, it must not end the text. */
  static boolean isPlain(String url) {
    return url.indexOf('"') < 0 && url.indexOf('\\') < 0;
  }

  /** Whoever sees this may know what is sent. */
  @Override
  public String toString() {
    return "RequestFrame";
  }
}
