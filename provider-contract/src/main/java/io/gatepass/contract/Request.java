package io.gatepass.contract;

import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.SignedRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What somebody sends who holds a signed request and no credential: the instruction as it stands,
 * or with something changed. Immutable.
 */
public final class Request {
  private static final HttpClient CLIENT = client();

  private final String verb;
  private final URI uri;
  private final Map<String, String> headers;
  private final byte[] body;

  private Request(String verb, URI uri, Map<String, String> headers, byte[] body) {
    TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    this.verb = verb;
    this.uri = uri;
    this.headers = Collections.unmodifiableMap(copy);
    this.body = body;
  }

  /** Lets go of idle connections in seconds, before any server does, as one may after 5. */
  private static HttpClient client() {
    System.setProperty("jdk.httpclient.keepalive.timeout", "2");
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  static Request of(SignedRequest signed, byte[] body) {
    return new Request(signed.method().name(), signed.uri(), signed.headers(), body);
  }

  static Request of(SignedRequest signed) {
    return of(signed, new byte[0]);
  }

  static Request post(URI uri, String contentType, byte[] body) {
    return new Request("POST", uri, Map.of("Content-Type", contentType), body);
  }

  URI uri() {
    return uri;
  }

  Map<String, String> headers() {
    return headers;
  }

  Request verb(String other) {
    return new Request(other, uri, headers, body);
  }

  Request body(byte[] other) {
    return new Request(verb, uri, headers, other);
  }

  Request uri(UnaryOperator<URI> change) {
    URI changed = change.apply(uri);
    if (changed.equals(uri)) {
      throw new IllegalArgumentException("The change changed nothing.");
    }
    return new Request(verb, changed, headers, body);
  }

  Request key(ObjectKey signed, ObjectKey other) {
    return uri(u -> URI.create(u.toString().replace(signed.value(), other.value())));
  }

  /** The same with another value in that header, or with one header more. */
  public Request with(String header, String value) {
    TreeMap<String, String> changed = new TreeMap<>(headers);
    changed.put(header, value);
    return new Request(verb, uri, changed, body);
  }

  Request without(String header) {
    TreeMap<String, String> changed = new TreeMap<>(headers);
    if (changed.remove(header) == null) {
      throw new IllegalArgumentException("There is no header " + header);
    }
    return new Request(verb, uri, changed, body);
  }

  Request withoutHeaders() {
    return new Request(verb, uri, Map.of(), body);
  }

  /**
   * Sends it.
   *
   * @throws IllegalStateException when there is no answer, which says nothing about a guarantee
   */
  public HttpResponse<byte[]> send() {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    headers.forEach(request::setHeader);
    boolean brings = verb.equals("PUT") || verb.equals("POST");
    request.method(verb, brings ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("No answer to " + verb, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends so many bytes of the body and then no more, as a closed browser does. */
  void breakOffAfter(int bytes) {
    StringBuilder head = new StringBuilder(verb + " " + uri.getRawPath());
    head.append("?").append(uri.getRawQuery()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    try (Socket server = new Socket(uri.getHost(), uri.getPort())) {
      server.setSoTimeout(5000);
      server.getOutputStream().write(Samples.bytes(head.toString()));
      server.getOutputStream().write(body, 0, bytes);
      server.shutdownOutput();
      server.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (SocketTimeoutException | SocketException given) {
      // The server says nothing to this, or hangs up, which are both fair answers.
    } catch (IOException e) {
      throw new IllegalStateException("No server for " + verb, e);
    }
  }

  /** As an assertion may name it: without what permits anything. */
  @Override
  public String toString() {
    return verb + " " + uri.getRawPath() + " with " + headers.keySet();
  }
}
