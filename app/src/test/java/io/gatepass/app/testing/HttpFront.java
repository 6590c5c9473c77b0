package io.gatepass.app.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

/** Stands before a server, byte by byte; each connection carries one request. */
public final class HttpFront implements AutoCloseable {
  private final Handler handler;
  private final Listener listener;

  /** What becomes of a request; head and answer are as on the wire. */
  @FunctionalInterface
  public interface Handler {
    /** Empty: the connection ends without an answer. */
    Optional<byte[]> answer(String head, byte[] body) throws IOException;
  }

  public HttpFront(Handler handler) {
    this.handler = handler;
    this.listener = new Listener(this::serve);
  }

  public URI uri() {
    return listener.uri();
  }

  /** What the server behind answers. */
  public static byte[] forward(URI server, String head, byte[] body) throws IOException {
    try (Socket behind = new Socket(server.getHost(), server.getPort())) {
      String closing = head.replaceFirst("(?i)\r\nConnection:[^\r]*", "");
      closing = closing.substring(0, closing.length() - 2) + "Connection: close\r\n\r\n";
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.write(closing.getBytes(ISO_8859_1));
      request.write(body);
      behind.getOutputStream().write(request.toByteArray());
      return behind.getInputStream().readAllBytes();
    }
  }

  /** The request line and the headers, with the empty line; empty where the connection ended. */
  public static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        return "";
      }
      head.append((char) read);
    }
    return head.toString();
  }

  private void serve(Socket client) throws IOException {
    String head = head(client.getInputStream());
    if (head.isEmpty()) {
      return;
    }
    byte[] body = client.getInputStream().readNBytes(length(head));
    Optional<byte[]> answer = handler.answer(head, body);
    if (answer.isPresent()) {
      client.getOutputStream().write(answer.get());
    }
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    listener.close();
  }
}
