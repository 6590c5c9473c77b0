package io.gatepass.azure;

import io.gatepass.ports.SignedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/**
 * Somebody who has a signed request and no credential, and a connection of its own for each:
 * Azurite closes one that was idle for five seconds, at times while the next request is on its way.
 */
final class Http {
  private final Supplier<HttpClient> clients;

  Http(Supplier<HttpClient> clients) {
    this.clients = clients;
  }

  /** As it stands, and more headers in pairs of name and value. */
  HttpResponse<byte[]> send(SignedRequest signed, byte[] body, String... more) {
    return send(signed.method().name(), signed.uri(), signed, body, more);
  }

  /** With the query of a signed request, and anything else. */
  HttpResponse<byte[]> abuse(
      String verb, SignedRequest signed, String query, byte[] body, String... headers) {
    URI uri = URI.create(signed.uri() + (query.isEmpty() ? "" : "&" + query));
    return send(HttpRequest.newBuilder(uri), verb, body, headers);
  }

  private HttpResponse<byte[]> send(
      String verb, URI uri, SignedRequest signed, byte[] body, String... more) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    signed.headers().forEach(request::setHeader);
    return send(request, verb, body, more);
  }

  private HttpResponse<byte[]> send(
      HttpRequest.Builder request, String verb, byte[] body, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    boolean brings = verb.equals("PUT") || verb.equals("POST");
    request.method(verb, brings ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
    try (HttpClient client = clients.get()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
