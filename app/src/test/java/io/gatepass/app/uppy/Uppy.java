package io.gatepass.app.uppy;

import io.gatepass.app.support.LiveGateway;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * What an Uppy sends to a gateway.
 *
 * @param prefix what its {@code endpoint} or {@code companionEndpoint} is set to, without the host
 * @param isFive whether it is of version 5
 */
record Uppy(LiveGateway gateway, String prefix, boolean isFive) {
  static final String FILE = "filename=a.png&type=image%2Fpng";
  static final String START = "{\"filename\":\"a.png\",\"type\":\"image/png\",\"metadata\":{}}";
  private static final JsonMapper JSON = JsonMapper.createDefault();

  static Uppy five(LiveGateway gateway) {
    return new Uppy(gateway, "/uppy", true);
  }

  static Uppy six(LiveGateway gateway) {
    return new Uppy(gateway, "/uppy", false);
  }

  /** The same with other first characters of its addresses. */
  Uppy at(String other) {
    return new Uppy(gateway, other, isFive);
  }

  HttpResponse<String> params(String query) {
    return call("GET", "/s3/params?" + query, "");
  }

  HttpResponse<String> start(String json) {
    return call("POST", "/s3/multipart", json);
  }

  /** A new upload in parts. */
  String started() {
    return text(start(START), "uploadId");
  }

  HttpResponse<String> list(String id) {
    return call("GET", of(id, "", id), "");
  }

  HttpResponse<String> sign(String id, int part) {
    return call("GET", of(id, "/" + part, id), "");
  }

  HttpResponse<String> complete(String id, String parts) {
    return call("POST", of(id, "/complete", id), "{\"parts\":[" + parts + "]}");
  }

  HttpResponse<String> abort(String id) {
    return call("DELETE", of(id, "", id), "");
  }

  static String of(String id, String what, String key) {
    return "/s3/multipart/" + id + what + "?key=" + key;
  }

  /** Sends a part as version 6 does, without any header; the tag as the store answers it. */
  String send(String id, int part, byte[] bytes) {
    HttpResponse<String> sent =
        LiveGateway.send(
            HttpRequest.newBuilder(URI.create(text(sign(id, part), "url")))
                .PUT(BodyPublishers.ofByteArray(bytes))
                .build());
    return sent.headers().firstValue("ETag").orElseThrow();
  }

  /** How a client names a part, with the tag as it got it. */
  static String part(int number, String tag) {
    return "{\"PartNumber\":" + number + ",\"ETag\":\"" + tag.replace("\"", "\\\"") + "\"}";
  }

  HttpResponse<String> call(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.uri(prefix + path))
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    request.header("Accept", isFive ? "application/json" : "*/*");
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return LiveGateway.send(request.build());
  }

  /** What the gateway's own API says of an upload. */
  String upload(String id) {
    return gateway.get("/v1/uploads/" + id).body();
  }

  static String text(HttpResponse<String> answer, String member) {
    return String.valueOf(json(answer).get(member));
  }

  static Map<String, Object> json(HttpResponse<String> answer) {
    try {
      return JSON.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    } catch (IOException malformed) {
      throw new UncheckedIOException(answer.body(), malformed);
    }
  }

  /** The fields of a form, in their order. */
  static Map<?, ?> fields(HttpResponse<String> params) {
    if (json(params).get("fields") instanceof Map<?, ?> fields) {
      return fields;
    }
    throw new AssertionError(params.body());
  }
}
