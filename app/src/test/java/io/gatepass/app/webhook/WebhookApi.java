package io.gatepass.app.webhook;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway that trusts one origin where nobody listens, and the calls about webhooks. */
final class WebhookApi implements AutoCloseable {
  static final String TRUSTED = "http://localhost:1";

  private final LiveGateway gateway = LiveGateway.with(Map.of("webhooks.trusted-origins", TRUSTED));

  LiveGateway gateway() {
    return gateway;
  }

  HttpResponse<String> create(String url) {
    return gateway.post("/v1/webhooks", "{\"url\":\"" + url + "\"}");
  }

  /** The id of a new webhook. */
  String created() {
    return member(create(TRUSTED + "/hook"), "id");
  }

  HttpResponse<String> read(String id) {
    return gateway.get("/v1/webhooks/" + id);
  }

  HttpResponse<String> change(String id, String json) {
    return send("PATCH", "/v1/webhooks/" + id, json);
  }

  HttpResponse<String> delete(String id) {
    return send("DELETE", "/v1/webhooks/" + id, "");
  }

  HttpResponse<String> send(String method, String path, String json) {
    return LiveGateway.send(
        HttpRequest.newBuilder(gateway.uri(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build());
  }

  static String member(HttpResponse<String> answer, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.body());
    return found.find() ? found.group(1) : "";
  }

  @Override
  public void close() {
    gateway.close();
  }
}
