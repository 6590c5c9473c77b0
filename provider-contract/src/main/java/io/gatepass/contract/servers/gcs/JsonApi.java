package io.gatepass.contract.servers.gcs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** The calls that a gateway makes itself: look, read, copy, delete, and write as the owner. */
final class JsonApi {
  private static final String IF_GENERATION = "ifGenerationMatch";

  private final Blobs blobs;
  private final Account account;

  JsonApi(Blobs blobs, Account account) {
    this.blobs = blobs;
    this.account = account;
  }

  /**
   * Answers a call.
   *
   * @param path without {@code /storage/v1}, {@code /download/storage/v1} or {@code
   *     /upload/storage/v1}
   */
  Reply answer(Request request, List<String> path) {
    return switch (path.size()) {
      case 2 -> bucket(path.get(1));
      case 3 ->
          request.method().equals("POST")
              ? insert(request, path.get(1))
              : list(path.get(1), request.query());
      case 4 -> object(request, path.get(1), path.get(3));
      case 9 -> rewrite(request, path);
      default -> throw new Refusal(404, "NotFound", "Not Found");
    };
  }

  /** IAM's signBlob: the account's signature without its key. */
  Reply signBlob(Request request) {
    byte[] payload = JsonResources.read(request.body()).path("payload").binaryValue();
    return Reply.json(
        200, JsonResources.text(Map.of("keyId", "1", "signedBlob", account.sign(payload))));
  }

  private Reply bucket(String name) {
    blobs.list(name);
    return json(JsonResources.bucket(name));
  }

  /** Its page tokens are the last keys of pages. */
  private Reply list(String bucket, Query query) {
    String prefix = query.get("prefix").orElse("");
    String after = query.get("pageToken").orElse("");
    int most = (int) query.number("maxResults").orElse(1000);
    List<StoredBlob> found =
        blobs.list(bucket).stream()
            .filter(blob -> blob.key().startsWith(prefix) && blob.key().compareTo(after) > 0)
            .sorted(Comparator.comparing(StoredBlob::key))
            .toList();
    Map<String, Object> listing = new LinkedHashMap<>();
    listing.put("kind", "storage#objects");
    listing.put("items", found.stream().limit(most).map(JsonResources::object).toList());
    if (found.size() > most) {
      listing.put("nextPageToken", found.get(most - 1).key());
    }
    return json(listing);
  }

  private Reply object(Request request, String bucket, String key) {
    Query query = request.query();
    StoredBlob blob = found(bucket, key, query.number("generation"), query.number(IF_GENERATION));
    if (request.method().equals("DELETE")) {
      blobs.delete(bucket, key, OptionalLong.of(blob.generation()));
      return Reply.empty(204);
    }
    return query.get("alt").orElse("json").equals("media")
        ? Reply.of(blob, request)
        : json(JsonResources.object(blob));
  }

  private StoredBlob found(
      String bucket, String key, OptionalLong generation, OptionalLong ifGeneration) {
    StoredBlob blob =
        blobs
            .find(bucket, key)
            .filter(there -> meets(generation, there))
            .orElseThrow(() -> Refusal.noSuchObject(bucket, key));
    if (!meets(ifGeneration, blob)) {
      throw Refusal.conditionNotMet();
    }
    return blob;
  }

  private static boolean meets(OptionalLong generation, StoredBlob blob) {
    return generation.isEmpty() || generation.getAsLong() == blob.generation();
  }

  private Reply insert(Request request, String bucket) {
    List<MultipartBody.Part> parts = MultipartBody.of(request);
    JsonNode resource = JsonResources.read(parts.getFirst().bytes());
    String key = request.query().get("name").orElseGet(() -> resource.path("name").asString(""));
    return json(
        JsonResources.object(
            blobs.put(
                bucket,
                key,
                new Content(parts.getLast().bytes()),
                JsonResources.properties(resource),
                JsonResources.metadata(resource),
                request.query().number(IF_GENERATION))));
  }

  private Reply rewrite(Request request, List<String> path) {
    Query query = request.query();
    StoredBlob source =
        found(
            path.get(1),
            path.get(3),
            query.number("sourceGeneration"),
            query.number("ifSourceGenerationMatch"));
    JsonNode override = JsonResources.read(request.body());
    boolean keep =
        JsonResources.properties(override).isEmpty() && JsonResources.metadata(override).isEmpty();
    StoredBlob copy =
        blobs.put(
            path.get(6),
            path.get(8),
            source.content(),
            keep ? source.properties() : JsonResources.properties(override),
            keep ? source.metadata() : JsonResources.metadata(override),
            query.number(IF_GENERATION));
    String size = Integer.toString(copy.content().size());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kind", "storage#rewriteResponse");
    answer.put("totalBytesRewritten", size);
    answer.put("objectSize", size);
    answer.put("done", true);
    answer.put("resource", JsonResources.object(copy));
    return json(answer);
  }

  private static Reply json(Map<String, Object> resource) {
    return Reply.json(200, JsonResources.text(resource));
  }
}
