package io.gatepass.app.whole;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A signed request, sent to storage as it stands by a client that knows no provider. */
record Instruction(String method, String url, Map<String, String> headers) {

  Instruction(String method, String url, Map<String, String> headers) {
    this.method = method;
    this.url = url;
    this.headers = Map.copyOf(headers);
  }

  HttpResponse<String> put(byte[] content) {
    return put(BodyPublishers.ofByteArray(content));
  }

  HttpResponse<String> put(BodyPublisher content) {
    return send(content, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> get(BodyHandler<T> handler) {
    return send(BodyPublishers.noBody(), handler);
  }

  private <T> HttpResponse<T> send(BodyPublisher content, BodyHandler<T> handler) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).method(method, content);
    headers.forEach(request::setHeader);
    return Wire.send(request.build(), handler);
  }

  Instruction with(String header, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(header, value);
    return new Instruction(method, url, changed);
  }

  Instruction at(String otherUrl) {
    return new Instruction(method, otherUrl, headers);
  }

  String query() {
    return Optional.ofNullable(URI.create(url).getRawQuery()).orElse("");
  }

  /** The signature's value in the query. */
  String signature() {
    return query().replaceFirst(".*X-Amz-Signature=([0-9a-f]+).*", "$1");
  }
}
