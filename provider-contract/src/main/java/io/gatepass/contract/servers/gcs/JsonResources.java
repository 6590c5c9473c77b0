package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objects, buckets and errors as the JSON API shows them. */
final class JsonResources {
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "content-type", "contentType",
          "content-encoding", "contentEncoding",
          "content-disposition", "contentDisposition",
          "content-language", "contentLanguage",
          "cache-control", "cacheControl");

  private JsonResources() {}

  static String text(Object resource) {
    return JsonMapper.shared().writeValueAsString(resource);
  }

  static JsonNode read(byte[] body) {
    return JsonMapper.shared().readTree(body.length == 0 ? "{}" : new String(body, UTF_8));
  }

  static Map<String, Object> object(StoredBlob blob) {
    String generation = Long.toString(blob.generation());
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("kind", "storage#object");
    resource.put("id", blob.bucket() + "/" + blob.key() + "/" + generation);
    resource.put("name", blob.key());
    resource.put("bucket", blob.bucket());
    resource.put("generation", generation);
    resource.put("metageneration", "1");
    resource.put("storageClass", "STANDARD");
    resource.put("size", Integer.toString(blob.content().size()));
    resource.put("crc32c", blob.content().crc32c());
    blob.content().md5().ifPresent(md5 -> resource.put("md5Hash", md5));
    resource.put("etag", Base64.getEncoder().encodeToString(generation.getBytes(UTF_8)));
    resource.put("timeCreated", blob.created().toString());
    resource.put("updated", blob.created().toString());
    PROPERTIES.forEach((header, name) -> {
      if (blob.properties().containsKey(header)) {
        resource.put(name, blob.properties().get(header));
      }
    });
    if (!blob.metadata().isEmpty()) {
      resource.put("metadata", blob.metadata());
    }
    return resource;
  }

  static Map<String, Object> bucket(String name) {
    return Map.of(
        "kind", "storage#bucket",
        "id", name,
        "name", name,
        "projectNumber", "1",
        "metageneration", "1",
        "location", "EU",
        "locationType", "multi-region",
        "storageClass", "STANDARD",
        "etag", "CAE=");
  }

  static Map<String, String> properties(JsonNode resource) {
    Map<String, String> properties = new HashMap<>();
    PROPERTIES.forEach((header, name) -> {
      if (resource.path(name).isString()) {
        properties.put(header, resource.path(name).asString());
      }
    });
    return properties;
  }

  static Map<String, String> metadata(JsonNode resource) {
    Map<String, String> metadata = new HashMap<>();
    resource
        .path("metadata")
        .properties()
        .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asString()));
    return metadata;
  }

  static Reply refused(Refusal refusal) {
    String message = String.valueOf(refusal.getMessage());
    return Reply.json(
        refusal.status(),
        text(
            Map.of(
                "error",
                Map.of(
                    "code",
                    refusal.status(),
                    "message",
                    message,
                    "errors",
                    List.of(
                        Map.of(
                            "message",
                            message,
                            "domain",
                            "global",
                            "reason",
                            refusal.reason()))))));
  }
}
