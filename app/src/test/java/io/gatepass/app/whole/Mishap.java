package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one request to the store meets.
 *
 * @param head what is found in the head of its request
 * @param before what happens before the store gets it
 * @param instead what the store's answer is, although it never gets it
 * @param after what happens when the store has done it
 * @param losesAnswer whether nobody hears of that
 */
record Mishap(
    Pattern head, Runnable before, Optional<byte[]> instead, Runnable after, boolean losesAnswer) {
  static final Pattern COMPLETE = Pattern.compile("^POST [^ ]*[?&]uploadId=");
  static final Pattern COPY = Pattern.compile("(?i)^PUT .*\r\nx-amz-copy-source:", Pattern.DOTALL);

  static final Pattern ABORT = Pattern.compile("^DELETE [^ ]*[?&]uploadId=");
  static final Pattern LOOK = Pattern.compile("^HEAD ");

  static final Mishap NONE = at(Pattern.compile(""));

  static Pattern looking(String id) {
    return Pattern.compile("^HEAD [^ ]*" + id);
  }

  static Mishap at(Pattern head) {
    return new Mishap(head, Mishap::nothing, Optional.empty(), Mishap::nothing, false);
  }

  boolean meets(String request) {
    return head.matcher(request).find();
  }

  Mishap first(Runnable what) {
    return new Mishap(head, what, instead, after, losesAnswer);
  }

  /** The store has done it, then this happens, and nobody hears of either. */
  Mishap then(Runnable what) {
    return new Mishap(head, before, instead, what, true);
  }

  /** The store has done it, and nobody hears of it. */
  Mishap unheard() {
    return then(Mishap::nothing);
  }

  /** The store never gets it, and nobody answers. */
  Mishap cutOffBy(Runnable what) {
    return new Mishap(head, what, Optional.of(new byte[0]), Mishap::nothing, true);
  }

  Mishap answered(int status, String code) {
    return answered(status, code, "");
  }

  /** Where each of the headers ends its line. */
  Mishap answered(int status, String code, String headers) {
    String body = "<Error><Code>" + code + "</Code><Message>Try again.</Message></Error>";
    String answer =
        "HTTP/1.1 %d Told\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n"
                .formatted(status, body.length())
            + headers;
    byte[] bytes = (answer + "Connection: close\r\n\r\n" + body).getBytes(UTF_8);
    return new Mishap(head, before, Optional.of(bytes), after, losesAnswer);
  }

  private static void nothing() {}
}
