package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.ports.StorageEvent;
import io.gatepass.ports.StorageEvent.Why;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Events of a storage account: an array in its own schema, one or an array in CloudEvents. */
record EventGridMessages(String topic, String container) {

  boolean areOfTheTopic(JsonNode body) {
    return each(body)
        .allMatch(event ->
            Json.text(event, event.has("specversion") ? "/source" : "/topic")
                .equalsIgnoreCase(topic));
  }

  List<StorageEvent> read(JsonNode body) {
    return each(body).map(this::event).toList();
  }

  private static Stream<JsonNode> each(JsonNode body) {
    return body.isArray() ? StreamSupport.stream(body.spliterator(), false) : Stream.of(body);
  }

  private StorageEvent event(JsonNode event) {
    String type = Json.text(event, event.has("specversion") ? "/type" : "/eventType");
    return switch (type) {
      case "Microsoft.Storage.BlobCreated" -> named(event, key -> created(key, event));
      case "Microsoft.Storage.BlobDeleted" -> named(event, StorageEvent.Removed::new);
      default -> new StorageEvent.Ignored(Why.OTHER);
    };
  }

  private StorageEvent named(JsonNode event, Function<String, StorageEvent> what) {
    String subject = Json.text(event, "/subject");
    String place = "/blobServices/default/containers/" + container + "/blobs/";
    return subject.startsWith(place)
        ? what.apply(subject.substring(place.length()))
        : new StorageEvent.Ignored(Why.ELSEWHERE);
  }

  private StorageEvent created(String key, JsonNode event) {
    String content = Json.text(event, "/data/eTag");
    return Json.text(event, "/data/api").equals("CopyBlob")
        ? new StorageEvent.Ignored(Why.COPY)
        : new StorageEvent.Arrived(
            key,
            content,
            Identity.of(
                topic, Json.text(event, "/subject"), content, Json.text(event, "/data/sequencer")));
  }
}
