package io.gatepass.app.support;

import io.gatepass.domain.Caller;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A gateway that lets in whom an issuer vouches for; also a store whose events have a token. */
public final class Authenticated {
  public static final String EVENTS_TOKEN = "a-token-of-twenty-letters";
  public static final String PAGE = "https://app.example";

  private static final Issuer ISSUER = new Issuer();
  private static final LiveGateway GATEWAY = LiveGateway.with(settings());

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(GATEWAY::close));
  }

  private Authenticated() {}

  /** One for all tests that only ask it questions. */
  public static LiveGateway gateway() {
    return GATEWAY;
  }

  public static Issuer issuer() {
    return ISSUER;
  }

  /** What it answers to that caller. */
  public static HttpResponse<String> ask(Caller caller, String method, String path, String json) {
    return asking(ISSUER.token(caller), method, path, json);
  }

  /** What it answers to whoever shows that. */
  public static HttpResponse<String> asking(
      String credential, String method, String path, String json) {
    return LiveGateway.send(
        request(method, path, json).header("Authorization", "Bearer " + credential).build());
  }

  /** What it answers to somebody who shows nothing. */
  public static HttpResponse<String> ask(String method, String path) {
    return LiveGateway.send(request(method, path, "").build());
  }

  private static HttpRequest.Builder request(String method, String path, String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(GATEWAY.uri(path))
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    return json.isEmpty() ? request : request.header("Content-Type", "application/json");
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(ISSUER.settings());
    settings.put("auth.api-keys", "true");
    settings.put("server.cors-origins", PAGE);
    for (String store : new String[] {"main", "other"}) {
      settings.put("stores." + store + ".provider", "fake");
      settings.put("stores." + store + ".bucket", "authenticated-" + store);
      settings.put("stores." + store + ".region", "r");
    }
    settings.put("default-store", "main");
    settings.put("events.main.source", "minio");
    settings.put("events.main.token", EVENTS_TOKEN);
    settings.put("events.other.source", "sns");
    settings.put("events.other.topic-arns", "arn:aws:sns:eu-west-1:123456789012:uploads");
    return settings;
  }
}
