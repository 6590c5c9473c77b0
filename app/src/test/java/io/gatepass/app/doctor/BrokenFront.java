package io.gatepass.app.doctor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.gatepass.app.testing.HttpFront;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Stands before a store and does as a script says. What it is not told to change passes as is. */
final class BrokenFront {
  private final URI store;
  private final Script script;

  private BrokenFront(URI store, Script script) {
    this.store = store;
    this.script = script;
  }

  static HttpFront before(URI store, Script script) {
    return new HttpFront(new BrokenFront(store, script)::answer);
  }

  private Optional<byte[]> answer(String head, byte[] body) throws IOException {
    Optional<String> instead = script.instead().apply(new Asked(head));
    if (instead.isPresent()) {
      return instead.map(text -> text.getBytes(ISO_8859_1));
    }
    String sent = script.request().apply(new Asked(head)).head();
    return Optional.of(changed(HttpFront.forward(store, sent, body)));
  }

  private byte[] changed(byte[] answer) {
    String text = new String(answer, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return (script.answer().apply(text.substring(0, end)) + text.substring(end))
        .getBytes(ISO_8859_1);
  }
}
