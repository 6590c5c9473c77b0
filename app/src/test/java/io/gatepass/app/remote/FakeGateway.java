package io.gatepass.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A gateway and its store with one upload, where chosen requests get into trouble. */
final class FakeGateway implements AutoCloseable {
  static final String ID = "019a0000-0000-7000-8000-000000000000";
  static final String SECRET = "Signature=TOPSECRET";
  static final int PART = 10;

  private static final String AT = "/v1/uploads/" + ID;
  static final String CREATE = "POST /v1/uploads";
  static final String FINALIZE = "POST " + AT + "/finalize";
  static final String DELETE = "DELETE " + AT;
  static final String PUT = "PUT /storage/1";
  static final String FIND = "GET " + AT;
  static final String DOWNLOAD = FIND + "/download";
  static final String READ = "GET /storage/file";

  /** What happens to one request instead of the usual. */
  interface Mishap {
    void meet(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final String kind;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Map<String, Queue<Mishap>> mishaps = new ConcurrentHashMap<>();
  private final Map<Integer, byte[]> arrived = new ConcurrentHashMap<>();
  private volatile String etag = "\"one\"";
  private volatile String checksum = "";
  private volatile byte[] content = {};
  private volatile int size;

  private FakeGateway(String kind) {
    this.kind = kind;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  static FakeGateway ofPut() {
    return new FakeGateway("put");
  }

  /** Whose parts have ten bytes. */
  static FakeGateway ofParts() {
    return new FakeGateway("multipart");
  }

  /** One with a ready file; {@code checksum} is what its sender declared. */
  static FakeGateway holding(byte[] content, String checksum) {
    FakeGateway gateway = new FakeGateway("put");
    gateway.hold(content, "\"one\"");
    gateway.size = content.length;
    gateway.checksum = checksum;
    return gateway;
  }

  /** Other content from now on; the upload knows nothing of it. */
  void hold(byte[] bytes, String tag) {
    content = bytes;
    etag = tag;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next request of that kind meets it. */
  void plan(String route, Mishap mishap) {
    mishaps.computeIfAbsent(route, fresh -> new ConcurrentLinkedQueue<>()).add(mishap);
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  long count(String route) {
    return asked.stream().filter(route::equals).count();
  }

  Map<Integer, byte[]> arrived() {
    return arrived;
  }

  static Mishap answering(int status, String... header) {
    return exchange -> {
      exchange.getRequestBody().readAllBytes();
      for (int i = 0; i < header.length; i += 2) {
        exchange.getResponseHeaders().set(header[i], header[i + 1]);
      }
      answer(exchange, status, "");
    };
  }

  static Mishap problem(int status, String code, String... header) {
    return exchange -> {
      exchange.getRequestBody().readAllBytes();
      for (int i = 0; i < header.length; i += 2) {
        exchange.getResponseHeaders().set(header[i], header[i + 1]);
      }
      answer(
          exchange,
          status,
          "{\"title\":\"T\",\"status\":%d,\"detail\":\"Told: %s.\",\"code\":\"%s\"}"
              .formatted(status, code, code));
    };
  }

  private void serve(HttpExchange exchange) throws IOException {
    String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    asked.add(route);
    try (exchange) {
      Queue<Mishap> planned = mishaps.get(route);
      Mishap mishap = planned == null ? null : planned.poll();
      if (mishap == null) {
        usual(exchange, route);
      } else {
        mishap.meet(exchange);
      }
    }
  }

  void usual(HttpExchange exchange, String route) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (route) {
      case CREATE -> {
        Matcher given = Pattern.compile("\"size\":(\\d+)").matcher(new String(body, UTF_8));
        size = given.find() ? Integer.parseInt(given.group(1)) : 0;
        answer(exchange, 201, upload("pending", transfer()));
      }
      case "POST " + AT + "/transfer" -> answer(exchange, 200, upload("pending", transfer()));
      case FINALIZE -> finish(exchange);
      case "GET " + AT + "/parts" -> answer(exchange, 200, missing());
      case "POST " + AT + "/parts" -> answer(exchange, 200, signed(new String(body, UTF_8)));
      case FIND -> answer(exchange, 200, upload("ready", ""));
      case DOWNLOAD ->
          answer(
              exchange,
              200,
              "{\"request\":%s,\"file\":%s}".formatted(request("GET", "file"), file()));
      case DELETE -> answer(exchange, 204, "");
      case READ -> send(exchange);
      default -> {
        arrived.put(Integer.valueOf(route.replaceFirst(".*/", "")), body);
        answer(exchange, 200, "");
      }
    }
  }

  private void finish(HttpExchange exchange) throws IOException {
    int there = arrived.values().stream().mapToInt(part -> part.length).sum();
    if (there == size && !arrived.isEmpty()) {
      answer(exchange, 200, upload("ready", ""));
    } else if (kind.equals("put")) {
      problem(409, "not_arrived").meet(exchange);
    } else {
      answer(
          exchange,
          409,
          "{\"detail\":\"Told.\",\"code\":\"parts_incomplete\"," + missing().substring(1));
    }
  }

  private void send(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    boolean isSame = etag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
    int from = range == null || !isSame ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    exchange.getResponseHeaders().set("ETag", etag);
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
    exchange.getResponseBody().write(content, from, content.length - from);
  }

  /** Sends only so much of it, and hangs up. */
  Mishap cutOffAfter(int bytes) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", etag);
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content, 0, bytes);
      exchange.getResponseBody().flush();
      throw new IOException("cut off");
    };
  }

  private String missing() {
    List<Integer> missing =
        IntStream.rangeClosed(1, Math.ceilDiv(size, PART))
            .filter(number -> !arrived.containsKey(number))
            .boxed()
            .toList();
    return "{\"missing\":" + missing + ",\"wrongSize\":[]}";
  }

  private String upload(String status, String transfer) {
    return "{\"id\":\"%s\",\"status\":\"%s\",\"filename\":\"a.txt\",\"contentType\":\"text/plain\",\"size\":%d,\"expiresAt\":\"2999-01-01T00:00:00Z\"%s%s}"
        .formatted(ID, status, size, checksum, transfer);
  }

  private String file() {
    return "{\"filename\":\"a.txt\",\"size\":%d%s}".formatted(size, checksum);
  }

  private String transfer() {
    return kind.equals("put")
        ? ",\"transfer\":{\"kind\":\"put\",\"request\":" + request("PUT", "1") + "}"
        : ",\"transfer\":{\"kind\":\"multipart\",\"partSize\":%d,\"partCount\":%d,\"parts\":[]}"
            .formatted(PART, Math.ceilDiv(size, PART));
  }

  private String signed(String wanted) {
    StringBuilder parts = new StringBuilder();
    Matcher number = Pattern.compile("\\d+").matcher(wanted);
    while (number.find()) {
      parts
          .append(parts.isEmpty() ? "" : ",")
          .append(
              "{\"number\":%s,\"request\":%s}"
                  .formatted(number.group(), request("PUT", number.group())));
    }
    return "{\"parts\":[" + parts + "]}";
  }

  private String request(String method, String name) {
    return "{\"method\":\"%s\",\"url\":\"%s/storage/%s?%s\",\"headers\":{},\"expiresAt\":\"2999-01-01T00:00:00Z\"}"
        .formatted(method, url(), name, SECRET);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
