package io.gatepass.contract.servers.gcs;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** POST policies: a browser's form that writes one object. */
final class Forms {
  private final Blobs blobs;
  private final V4Signatures signatures;
  private final InstantSource clock;

  Forms(Blobs blobs, V4Signatures signatures, InstantSource clock) {
    this.blobs = blobs;
    this.signatures = signatures;
    this.clock = clock;
  }

  Reply answer(String bucket, Request request) {
    List<MultipartBody.Part> parts = MultipartBody.of(request);
    MultipartBody.Part file =
        parts.stream()
            .filter(part -> part.name().equals("file"))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("The form has no file."));
    Map<String, String> fields = fields(parts.subList(0, parts.indexOf(file)));
    fields.put("bucket", bucket);
    fields.computeIfPresent(
        "key", (name, key) -> key.replace("${filename}", file.fileName().orElse("")));
    Content content = new Content(file.bytes());
    check(fields, content);
    StoredBlob blob =
        blobs.put(
            bucket,
            need(fields, "key"),
            content,
            Uploads.properties(fields),
            Uploads.metadata(fields),
            OptionalLong.empty());
    return stored(blob, fields);
  }

  private void check(Map<String, String> fields, Content file) {
    if (!fields.containsKey("policy")) {
      throw Refusal.denied("Anonymous caller does not have access to the bucket.");
    }
    String date = need(fields, "x-goog-date");
    V4Signatures.signedAt(date, clock.instant());
    signatures.check(
        need(fields, "x-goog-algorithm"),
        need(fields, "x-goog-credential"),
        date,
        need(fields, "policy"),
        need(fields, "x-goog-signature"));
    PolicyDocument policy = PolicyDocument.of(need(fields, "policy"));
    if (!policy.expiration().isAfter(clock.instant())) {
      throw V4Signatures.expired();
    }
    policy.check(fields, file);
  }

  private static Map<String, String> fields(List<MultipartBody.Part> parts) {
    Map<String, String> fields = new HashMap<>();
    for (MultipartBody.Part part : parts) {
      if (fields.put(part.name().toLowerCase(Locale.ROOT), part.text()) != null) {
        throw Refusal.invalid("A field is there twice: " + part.name());
      }
    }
    return fields;
  }

  private static String need(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .orElseThrow(() -> Refusal.invalid("A field is missing: " + name));
  }

  private static Reply stored(StoredBlob blob, Map<String, String> fields) {
    Optional<String> redirect = Optional.ofNullable(fields.get("success_action_redirect"));
    if (redirect.isPresent()) {
      String target = redirect.get();
      return Reply.empty(303)
          .with(
              "Location",
              target
                  + (target.contains("?") ? "&" : "?")
                  + "bucket="
                  + Percent.encode(blob.bucket())
                  + "&key="
                  + Percent.encode(blob.key())
                  + "&etag="
                  + Percent.encode(blob.etag()));
    }
    String status = fields.getOrDefault("success_action_status", "204");
    return switch (status) {
      case "201" -> {
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("Bucket", blob.bucket());
        elements.put("Key", blob.key());
        elements.put("ETag", blob.etag());
        yield Reply.xml(201, "PostResponse", elements).identified(blob);
      }
      case "200" -> Reply.empty(200).identified(blob);
      default -> Reply.empty(204).identified(blob);
    };
  }
}
