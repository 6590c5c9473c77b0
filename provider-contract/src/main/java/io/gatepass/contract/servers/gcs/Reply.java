package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer, until it is sent. */
final class Reply {
  private final int status;
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private final byte[] body;

  private Reply(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  static Reply empty(int status) {
    return new Reply(status, new byte[0]);
  }

  static Reply xml(int status, String root, Map<String, String> elements) {
    Xml xml = new Xml().begin(root);
    elements.forEach(xml::element);
    return xml(status, xml.end(root));
  }

  static Reply xml(Xml document) {
    return xml(200, document);
  }

  private static Reply xml(int status, Xml document) {
    return new Reply(status, document.toString().getBytes(UTF_8))
        .with("Content-Type", "application/xml; charset=UTF-8");
  }

  static Reply json(int status, String text) {
    return new Reply(status, text.getBytes(UTF_8))
        .with("Content-Type", "application/json; charset=UTF-8");
  }

  /** An object or a range of it, with everything that the store knows about it. */
  static Reply of(StoredBlob blob, Request request) {
    ByteRange range = ByteRange.of(request.header("Range"), blob.content().size());
    Reply reply =
        new Reply(range.status(), blob.content().bytes(range.from(), range.to()))
            .with("Accept-Ranges", "bytes")
            .with("Content-Type", blob.contentType());
    if (range.status() == 206) {
      reply.with("Content-Range", range.header(blob.content().size()));
    }
    blob.properties().forEach(reply::replace);
    blob.metadata().forEach((name, value) -> reply.with(Uploads.META + name, value));
    return reply.identified(blob);
  }

  /** Which object it is, as after a write. */
  Reply identified(StoredBlob blob) {
    return blob.content()
        .hashes(this)
        .with("ETag", blob.etag())
        .with(
            "Last-Modified",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(blob.created().atZone(ZoneOffset.UTC)))
        .with("x-goog-generation", Long.toString(blob.generation()))
        .with("x-goog-metageneration", "1")
        .with("x-goog-stored-content-encoding", "identity")
        .with("x-goog-stored-content-length", Integer.toString(blob.content().size()));
  }

  Reply with(String name, String value) {
    headers.add(Map.entry(name, value));
    return this;
  }

  Reply replace(String name, String value) {
    headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
    return with(name, value);
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(
        header -> exchange.getResponseHeaders().add(header.getKey(), header.getValue()));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
