package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.ports.StorageEvent;
import io.gatepass.ports.StorageEvent.Why;
import java.util.List;
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
      case "Microsoft.Storage.BlobCreated" -> created(event);
      case "Microsoft.Storage.BlobDeleted" -> new StorageEvent.Ignored(Why.REMOVAL);
      default -> new StorageEvent.Ignored(Why.OTHER);
    };
  }

  private StorageEvent created(JsonNode event) {
    String subject = Json.text(event, "/subject");
    String place = "/blobServices/default/containers/" + container + "/blobs/";
    if (!subject.startsWith(place)) {
      return new StorageEvent.Ignored(Why.ELSEWHERE);
    }
    return Json.text(event, "/data/api").equals("CopyBlob")
        ? new StorageEvent.Ignored(Why.COPY)
        : new StorageEvent.Arrived(
            subject.substring(place.length()),
            Identity.of(
                topic,
                subject,
                Json.text(event, "/data/eTag"),
                Json.text(event, "/data/sequencer")));
  }
}
