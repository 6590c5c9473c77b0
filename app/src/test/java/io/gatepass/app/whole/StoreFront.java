package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * The gateway's way to its store, on which chosen requests get into trouble. Everything signed
 * passes as it is; each connection carries one request.
 */
final class StoreFront implements AutoCloseable {
  private final URI store;
  private final ServerSocket listener;
  private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  StoreFront(URI store) {
    this.store = store;
    try {
      this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.startVirtualThread(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** For a gateway whose main store it stands before, and whose clients go to the store itself. */
  Map<String, String> environment() {
    return Map.of(
        "GATEPASS_STORES_MAIN_ENDPOINT", uri().toString(),
        "GATEPASS_STORES_MAIN_PUBLIC_ENDPOINT", store.toString());
  }

  /** Each meets one request, in this order among those that meet the same. */
  void plan(Mishap... planned) {
    mishaps.addAll(List.of(planned));
  }

  /** What is still planned does not happen. */
  void calm() {
    mishaps.clear();
  }

  boolean isClear() {
    return mishaps.isEmpty();
  }

  /** How many requests came that begin so. */
  long count(Pattern head) {
    return asked.stream().filter(head.asPredicate()).count();
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
      asked.add(head);
      byte[] body = client.getInputStream().readNBytes(length(head));
      Mishap mishap = next(head);
      mishap.before().run();
      byte[] answer = mishap.instead().orElseGet(() -> forwarded(head, body));
      mishap.after().run();
      if (!mishap.losesAnswer()) {
        client.getOutputStream().write(answer);
      }
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Mishap next(String head) {
    for (Mishap mishap : mishaps) {
      if (mishap.meets(head)) {
        mishaps.remove(mishap);
        return mishap;
      }
    }
    return Mishap.NONE;
  }

  private byte[] forwarded(String head, byte[] body) {
    try (Socket behind = new Socket(store.getHost(), store.getPort())) {
      String closing = head.replaceFirst("(?i)\r\nConnection:[^\r]*", "");
      closing = closing.substring(0, closing.length() - 2) + "Connection: close\r\n\r\n";
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.write(closing.getBytes(ISO_8859_1));
      request.write(body);
      behind.getOutputStream().write(request.toByteArray());
      return behind.getInputStream().readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String head(InputStream in) throws IOException {
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
