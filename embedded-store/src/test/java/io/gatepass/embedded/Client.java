package io.gatepass.embedded;

import io.gatepass.ports.SignedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Supplier;

/** A client that knows no store and holds no credential: it sends what it was told to send. */
final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Client() {}

  static HttpResponse<byte[]> put(SignedRequest request, byte[] body) {
    return put(request.uri(), request.headers(), BodyPublishers.ofByteArray(body));
  }

  static HttpResponse<byte[]> put(URI uri, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).PUT(body);
    headers.forEach(request::header);
    return send(request);
  }

  static BodyPublisher stream(long length, Supplier<InputStream> body) {
    return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(body), length);
  }

  static HttpResponse<byte[]> get(URI uri) {
    return send(HttpRequest.newBuilder(uri));
  }

  static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException lost) {
      throw new AnswerLost(lost);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The connection ended before an answer came. */
  static final class AnswerLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AnswerLost(Throwable cause) {
      super(cause);
    }
  }
}
