package io.gatepass.app.whole;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
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
    return instruction(request(holder()));
  }

  /** The form that the client may send to storage. */
  Form form() {
    Map<?, ?> request = request(holder());
    return new Form(String.valueOf(request.get("url")), texts(request, "fields"));
  }

  /** The parts that the client may send. */
  List<PartRequest> parts() {
    return list(holder(), "parts").stream().map(part -> part((Map<?, ?>) part)).toList();
  }

  /** The member, which holds texts by name. */
  Map<String, String> texts(String name) {
    return texts(json(), name);
  }

  /** The member, which lists numbers. */
  List<Integer> numbers(String name) {
    return list(json(), name).stream().map(each -> ((Number) each).intValue()).toList();
  }

  private PartRequest part(Map<?, ?> members) {
    int number = Integer.parseInt(String.valueOf(members.get("number")));
    return new PartRequest(number, instruction(request(members)));
  }

  private static Instruction instruction(Map<?, ?> request) {
    return new Instruction(
        String.valueOf(request.get("method")),
        String.valueOf(request.get("url")),
        texts(request, "headers"));
  }

  private Map<?, ?> holder() {
    return json().get("transfer") instanceof Map<?, ?> transfer ? transfer : json();
  }

  private Map<?, ?> request(Map<?, ?> holder) {
    if (holder.get("request") instanceof Map<?, ?> request) {
      return request;
    }
    throw new IllegalStateException("There is no instruction in an answer " + status());
  }

  private List<?> list(Map<?, ?> holder, String name) {
    if (holder.get(name) instanceof List<?> listed) {
      return listed;
    }
    throw new IllegalStateException("There is no list " + name + " in an answer " + status());
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
