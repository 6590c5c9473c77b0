package io.gatepass.app.whole;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/** What the gateway answered. */
record Answer(HttpResponse<String> response) {
  private static final JsonMapper JSON = JsonMapper.createDefault();

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The member, as text; empty when it is not there. */
  String text(String name) {
    return String.valueOf(json().getOrDefault(name, ""));
  }

  String id() {
    return text("id");
  }

  String code() {
    return text("code");
  }

  /** The request that the client may send to storage: an upload's, or a download's. */
  Instruction instruction() {
    Map<?, ?> holder = json().get("transfer") instanceof Map<?, ?> transfer ? transfer : json();
    if (holder.get("request") instanceof Map<?, ?> request
        && request.get("headers") instanceof Map<?, ?> headers) {
      return new Instruction(
          String.valueOf(request.get("method")),
          String.valueOf(request.get("url")),
          headers.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      header -> String.valueOf(header.getKey()),
                      header -> String.valueOf(header.getValue()))));
    }
    throw new IllegalStateException("There is no instruction in an answer " + status());
  }

  private Map<String, Object> json() {
    try {
      return JSON.readValue(body(), Argument.mapOf(String.class, Object.class));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
