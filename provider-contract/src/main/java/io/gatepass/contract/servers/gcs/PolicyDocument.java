package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The signed half of a form: what its fields must say, and until when. */
final class PolicyDocument {
  private static final Set<String> EXEMPT = Set.of("policy", "x-goog-signature", "file");

  private final JsonNode document;

  private PolicyDocument(JsonNode document) {
    this.document = document;
  }

  static PolicyDocument of(String base64) {
    try {
      return new PolicyDocument(
          JsonMapper.shared().readTree(new String(Base64.getDecoder().decode(base64), UTF_8)));
    } catch (IllegalArgumentException | JacksonException e) {
      throw Refusal.policy("The policy is not JSON in base64.");
    }
  }

  Instant expiration() {
    try {
      return Instant.parse(document.path("expiration").asString(""));
    } catch (DateTimeParseException e) {
      throw Refusal.policy("The policy has no expiration.");
    }
  }

  /**
   * Every condition holds and every field has one.
   *
   * @param fields by lower-case name, the bucket among them
   */
  void check(Map<String, String> fields, Content file) {
    Set<String> covered = new HashSet<>(EXEMPT);
    for (JsonNode condition : document.path("conditions")) {
      if (condition.isArray()) {
        checkTriple(condition, fields, file).ifPresent(covered::add);
      } else {
        condition
            .properties()
            .forEach(equality -> {
              String name = equality.getKey().toLowerCase(Locale.ROOT);
              covered.add(name);
              checkEqual(name, equality.getValue().asString(), fields);
            });
      }
    }
    fields.keySet().stream()
        .filter(name -> !covered.contains(name) && !name.startsWith("x-ignore-"))
        .filter(name -> !name.equals("bucket"))
        .forEach(name -> {
          throw Refusal.policy("The policy has no condition for the field: " + name);
        });
  }

  private static Optional<String> checkTriple(
      JsonNode condition, Map<String, String> fields, Content file) {
    String operator = condition.path(0).asString("");
    if (operator.equals("content-length-range")) {
      Uploads.checkLength(condition.path(1).asLong(), condition.path(2).asLong(), file);
      return Optional.empty();
    }
    String name = condition.path(1).asString("").substring(1).toLowerCase(Locale.ROOT);
    String value = condition.path(2).asString("");
    switch (operator) {
      case "eq" -> checkEqual(name, value, fields);
      case "starts-with" -> {
        if (!fields.getOrDefault(name, "").startsWith(value)) {
          throw unmet(name);
        }
      }
      default -> throw Refusal.policy("Unknown operator.");
    }
    return Optional.of(name);
  }

  private static void checkEqual(String name, String value, Map<String, String> fields) {
    if (!value.equals(fields.get(name))) {
      throw unmet(name);
    }
  }

  private static Refusal unmet(String name) {
    return Refusal.policy("The form does not meet the policy's condition on: " + name);
  }
}
