package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.ports.StorageEvent;
import io.gatepass.ports.StorageEvent.Why;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The message that S3 and MinIO send: a list of records. Keys in it are encoded as in a form, so a
 * space is a plus and a plus is %2B.
 */
record ObjectRecords(String bucket) {

  List<StorageEvent> read(JsonNode message) {
    if (message.path("Records").isArray()) {
      return StreamSupport.stream(message.get("Records").spliterator(), false)
          .map(this::event)
          .toList();
    }
    boolean test = Json.text(message, "/Event").equals("s3:TestEvent");
    return List.of(new StorageEvent.Ignored(test ? Why.TEST : Why.OTHER));
  }

  private StorageEvent event(JsonNode item) {
    String name = Json.text(item, "/eventName").replaceFirst("^s3:", "");
    if (!Json.text(item, "/s3/bucket/name").equals(bucket)) {
      return new StorageEvent.Ignored(Why.ELSEWHERE);
    }
    if (name.equals("ObjectCreated:Copy")) {
      return new StorageEvent.Ignored(Why.COPY);
    }
    try {
      String key = URLDecoder.decode(Json.text(item, "/s3/object/key"), StandardCharsets.UTF_8);
      return event(name, key, item);
    } catch (IllegalArgumentException unreadable) {
      return new StorageEvent.Ignored(Why.OTHER);
    }
  }

  private StorageEvent event(String name, String key, JsonNode item) {
    if (name.startsWith("ObjectRemoved:")) {
      return new StorageEvent.Removed(key);
    }
    return name.startsWith("ObjectCreated:")
        ? arrived(key, item)
        : new StorageEvent.Ignored(Why.OTHER);
  }

  private StorageEvent arrived(String key, JsonNode item) {
    String content =
        Identity.first(Json.text(item, "/s3/object/versionId"), Json.text(item, "/s3/object/eTag"));
    return new StorageEvent.Arrived(
        key, content, Identity.of(bucket, key, content, Json.text(item, "/s3/object/sequencer")));
  }
}
