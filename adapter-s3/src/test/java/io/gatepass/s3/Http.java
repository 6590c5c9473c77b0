package io.gatepass.s3;

import io.gatepass.ports.SignedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/** A client that has no credential: it sends what it was given, or something else. */
final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  static HttpResponse<byte[]> put(SignedRequest request, byte[] body) {
    return send("PUT", request.uri(), request.headers(), body);
  }

  static HttpResponse<byte[]> putWith(SignedRequest request, byte[] body, String... headers) {
    Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(request.headers());
    for (int i = 0; i < headers.length; i += 2) {
      changed.put(headers[i], headers[i + 1]);
    }
    return send("PUT", request.uri(), changed, body);
  }

  static HttpResponse<byte[]> get(SignedRequest request) {
    return send("GET", request.uri(), request.headers(), new byte[0]);
  }

  static HttpResponse<byte[]> send(
      String method, URI uri, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    headers.forEach(request::setHeader);
    request.method(
        method, method.equals("PUT") ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e.getClass().getName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
