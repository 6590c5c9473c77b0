package io.gatepass.s3;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Sends writes as a client without a credential would. */
final class ProbeSender implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 409, 411, 412, 422, 501);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(LIMIT)
          .build();
  private boolean wroteAnything;

  /**
   * Writes.
   *
   * @return whether the store took it
   * @throws IOException when the store neither took nor refused it, which proves nothing
   */
  boolean put(URI uri, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    int status = status(uri, headers, body);
    if (status / 100 != 2 && !REFUSALS.contains(status)) {
      throw new IOException("The store answered " + status + ".");
    }
    boolean accepted = status / 100 == 2;
    wroteAnything |= accepted;
    return accepted;
  }

  /** Writes and tells the answer, whatever it is. */
  int status(URI uri, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(LIMIT);
    headers.forEach(request::setHeader);
    HttpRequest put = request.PUT(BodyPublishers.ofByteArray(body)).build();
    return client.send(put, BodyHandlers.discarding()).statusCode();
  }

  /** Sends a form with this file and tells the answer, whatever it is. */
  HttpResponse<String> form(URI uri, Map<String, String> fields, byte[] file)
      throws IOException, InterruptedException {
    FormBody body = FormBody.of(fields, file);
    HttpRequest post =
        HttpRequest.newBuilder(uri)
            .timeout(LIMIT)
            .header("Content-Type", body.type())
            .POST(body.content())
            .build();
    return client.send(post, BodyHandlers.ofString());
  }

  boolean wroteAnything() {
    return wroteAnything;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
