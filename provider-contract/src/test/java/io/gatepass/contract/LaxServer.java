package io.gatepass.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes every request from anybody, as no store should. */
final class LaxServer implements AutoCloseable {
  private static final Pattern PART = Pattern.compile("partNumber=([0-9]+)");

  private final HttpServer server;
  private final Map<String, Kept> objects = new ConcurrentHashMap<>();
  private final Map<String, List<Sent>> parts = new ConcurrentHashMap<>();

  record Kept(String content, String type, Optional<String> uploadId) {
    String tag() {
      return "h" + content.hashCode();
    }
  }

  record Sent(int number, String content) {}

  LaxServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Map<String, Kept> objects() {
    return objects;
  }

  /** Of a key, whatever session they were sent to. */
  List<Sent> parts(String key) {
    return parts.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = exchange.getRequestURI().getPath().substring(1);
      byte[] body = body(exchange.getRequestBody());
      switch (exchange.getRequestMethod()) {
        case "PUT" -> take(exchange, key, body);
        case "DELETE" -> objects.remove(key);
        default -> body = serve(exchange, objects.get(key));
      }
      boolean get = exchange.getRequestMethod().equals("GET") && body.length > 0;
      exchange.sendResponseHeaders(200, get ? body.length : -1);
      if (get) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** Also where it breaks off. */
  private static byte[] body(InputStream in) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        body.write(b);
      }
    } catch (IOException brokenOff) {
      return body.toByteArray();
    }
    return body.toByteArray();
  }

  private void take(HttpExchange exchange, String key, byte[] body) {
    Matcher part = PART.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
    if (part.find()) {
      parts(key).add(new Sent(Integer.parseInt(part.group(1)), new String(body, ISO_8859_1)));
    } else {
      objects.put(key, kept(exchange, body));
    }
  }

  private static Kept kept(HttpExchange exchange, byte[] body) {
    return new Kept(
        new String(body, ISO_8859_1),
        String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Upload-Id")));
  }

  private static byte[] serve(HttpExchange exchange, @Nullable Kept object) {
    if (object == null) {
      return new byte[0];
    }
    exchange.getResponseHeaders().set("Content-Type", object.type());
    exchange.getResponseHeaders().set("ETag", '"' + object.tag() + '"');
    return object.content().getBytes(ISO_8859_1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
