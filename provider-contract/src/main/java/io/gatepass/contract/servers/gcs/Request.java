package io.gatepass.contract.servers.gcs;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What arrived, as it stood on the wire. */
final class Request {
  private final HttpExchange exchange;
  private final byte[] body;

  private Request(HttpExchange exchange, byte[] body) {
    this.exchange = exchange;
    this.body = body;
  }

  static Request read(HttpExchange exchange) throws IOException {
    return new Request(exchange, exchange.getRequestBody().readAllBytes());
  }

  /** The JSON API takes bodies in gzip; to the XML API that is a property of the object. */
  Request unzipped() {
    if (!header("Content-Encoding").orElse("").equals("gzip")) {
      return this;
    }
    try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new Request(exchange, bytes.readAllBytes());
    } catch (IOException e) {
      throw Refusal.invalid("The body is not gzip.");
    }
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String rawPath() {
    return exchange.getRequestURI().getRawPath();
  }

  /** Parts of the path between slashes, each decoded; a slash that was encoded parts nothing. */
  List<String> segments() {
    return Arrays.stream(rawPath().substring(1).split("/", -1)).map(Percent::decode).toList();
  }

  Query query() {
    return Query.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
  }

  Headers headers() {
    return exchange.getRequestHeaders();
  }

  /** All its values as one. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers().get(name)).map(values -> String.join(",", values));
  }

  byte[] body() {
    return body;
  }
}
