package io.gatepass.app.whole;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

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
    Map<?, ?> request = request();
    return new Instruction(
        String.valueOf(request.get("method")),
        String.valueOf(request.get("url")),
        texts(request, "headers"));
  }

  /** The form that the client may send to storage. */
  Form form() {
    Map<?, ?> request = request();
    return new Form(String.valueOf(request.get("url")), texts(request, "fields"));
  }

  private Map<?, ?> request() {
    Map<?, ?> holder = json().get("transfer") instanceof Map<?, ?> transfer ? transfer : json();
    if (holder.get("request") instanceof Map<?, ?> request) {
      return request;
    }
    throw new IllegalStateException("There is no instruction in an answer " + status());
  }

  private static Map<String, String> texts(Map<?, ?> request, String name) {
    if (request.get(name) instanceof Map<?, ?> entries) {
      Map<String, String> texts = new LinkedHashMap<>();
      entries.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
      return texts;
    }
    throw new IllegalStateException("The instruction has no " + name);
  }

  private Map<String, Object> json() {
    try {
      return JSON.readValue(body(), Argument.mapOf(String.class, Object.class));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
