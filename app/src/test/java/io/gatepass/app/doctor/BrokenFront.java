package io.gatepass.app.doctor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

/** Stands before a store and does as a script says. What it is not told to change passes as is. */
final class BrokenFront implements AutoCloseable {
  private final URI store;
  private final Script script;
  private final ServerSocket listener;

  private BrokenFront(URI store, Script script) {
    this.store = store;
    this.script = script;
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::accept);
  }

  static BrokenFront before(URI store, Script script) {
    return new BrokenFront(store, script);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      byte[] body = client.getInputStream().readNBytes(length(head));
      Optional<String> instead = script.instead().apply(new Asked(head));
      byte[] answer =
          instead.isPresent()
              ? instead.get().getBytes(ISO_8859_1)
              : changed(forwarded(script.request().apply(new Asked(head)).head(), body));
      client.getOutputStream().write(answer);
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] changed(byte[] answer) {
    String text = new String(answer, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return (script.answer().apply(text.substring(0, end)) + text.substring(end))
        .getBytes(ISO_8859_1);
  }

  private byte[] forwarded(String head, byte[] body) throws IOException {
    try (Socket behind = new Socket(store.getHost(), store.getPort())) {
      String closing = new Asked(head).without("Connection").head();
      closing = closing.substring(0, closing.length() - 2) + "Connection: close\r\n\r\n";
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.write(closing.getBytes(ISO_8859_1));
      request.write(body);
      behind.getOutputStream().write(request.toByteArray());
      return behind.getInputStream().readAllBytes();
    }
  }

  private static String head(InputStream in) throws IOException {
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

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
