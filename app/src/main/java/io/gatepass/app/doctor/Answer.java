package io.gatepass.app.doctor;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a store answered somebody without a credential. */
final class Answer {
  private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9.]{1,64})</Code>");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.]{1,64}");

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(int status, HttpHeaders headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }

  boolean isTaken() {
    return status / 100 == 2;
  }

  boolean holds(byte[] content) {
    return Arrays.equals(body, content);
  }

  /** The store's own word for a refusal; nothing else of what it says is repeated. */
  Optional<String> code() {
    Matcher inBody = CODE.matcher(text());
    return inBody.find() ? Optional.of(inBody.group(1)) : inHeader();
  }

  private Optional<String> inHeader() {
    return headers.map().keySet().stream()
        .filter(name -> name.endsWith("-error-code"))
        .findFirst()
        .flatMap(headers::firstValue)
        .filter(code -> PLAIN.matcher(code).matches());
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  String told() {
    return status + code().map(code -> " " + code).orElse("");
  }
}
