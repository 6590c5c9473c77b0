package io.gatepass.app.remote.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Requests with JSON to one gateway, under one credential, which is sent nowhere else. */
public final class Calls {
  /** A gateway answers a finalize within ten seconds, and a sweep too. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI base;
  private final Optional<String> token;

  public Calls(HttpClient http, URI base, Optional<String> token) {
    this.http = http;
    this.base = base;
    this.token = token;
  }

  String base() {
    return base.toString();
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  Answer post(String path, JsonNode json, Map<String, String> headers) {
    BodyPublisher body = BodyPublishers.ofString(Json.line(json));
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    headers.forEach(request::header);
    return send(request.POST(body));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return read(http.send(request.build(), BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException nobody) {
      throw Failure.away(
          "gateway_unreachable",
          "No gateway answers at " + base + ". Is it running? --url or GATEPASS_URL says where.");
    } catch (IOException lost) {
      throw Failure.away("gateway_lost", "The gateway at " + base + " did not answer to the end.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private Answer read(HttpResponse<String> response) {
    int status = response.statusCode();
    Optional<Duration> wait =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(v -> RetryAfter.read(v, Instant.now()));
    Optional<JsonNode> json = Json.read(response.body());
    boolean isEmpty = response.body().isEmpty();
    if (status >= 200 && status < 300 && (isEmpty || json.isPresent())) {
      return new Answer(status, json.orElseGet(Json::object), wait);
    }
    throw json.filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(problem -> problem.has("code"))
        .map(problem -> Failure.answered(status, problem, wait))
        .orElseGet(() -> stranger(status, wait));
  }

  private Failure stranger(int status, Optional<Duration> wait) {
    ObjectNode problem =
        Json.object()
            .put("title", "Not a gateway's answer")
            .put("status", status)
            .put("detail", base + " answered HTTP " + status + ", and not as a Gatepass does.")
            .put("code", "not_a_gateway");
    return Failure.answered(status, problem, wait);
  }
}
