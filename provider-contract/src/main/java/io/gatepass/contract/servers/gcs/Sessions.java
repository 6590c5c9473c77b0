package io.gatepass.contract.servers.gcs;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Multipart uploads that are open; one call at a time, so that only one ends each. */
final class Sessions {
  private static final long SMALLEST = 5L << 20;

  private final Map<String, Session> open = new HashMap<>();
  private final Blobs blobs;
  private final InstantSource clock;

  Sessions(Blobs blobs, InstantSource clock) {
    this.blobs = blobs;
    this.clock = clock;
  }

  synchronized Session begin(
      String bucket, String key, Map<String, String> properties, Map<String, String> metadata) {
    blobs.list(bucket);
    String id = UUID.randomUUID().toString().replace("-", "");
    Session session =
        new Session(id, bucket, key, properties, metadata, new TreeMap<>(), clock.instant());
    open.put(id, session);
    return session;
  }

  synchronized void write(String bucket, String key, String id, int number, Content content) {
    find(bucket, key, id).parts().put(number, content);
  }

  synchronized SortedMap<Integer, Content> parts(String bucket, String key, String id) {
    return new TreeMap<>(find(bucket, key, id).parts());
  }

  synchronized void abort(String bucket, String key, String id) {
    open.remove(find(bucket, key, id).id());
  }

  synchronized List<Session> list(String bucket, String prefix) {
    blobs.list(bucket);
    return open.values().stream()
        .filter(session -> session.bucket().equals(bucket) && session.key().startsWith(prefix))
        .sorted(Comparator.comparing(Session::key).thenComparing(Session::id))
        .toList();
  }

  /** Without any condition, and in the place of what is there: Google knows none here. */
  synchronized StoredBlob complete(
      String bucket, String key, String id, List<CompletionList.Named> named) {
    Session session = find(bucket, key, id);
    StoredBlob blob =
        blobs.put(
            bucket,
            key,
            Content.composed(chosen(session, named)),
            session.properties(),
            session.metadata(),
            OptionalLong.empty());
    open.remove(id);
    return blob;
  }

  private Session find(String bucket, String key, String id) {
    blobs.list(bucket);
    Session session = open.get(id);
    if (session == null || !session.isFor(bucket, key)) {
      throw new Refusal(404, "NoSuchUpload", "The requested upload was not found.");
    }
    return session;
  }

  private static List<Content> chosen(Session session, List<CompletionList.Named> named) {
    List<Content> chosen = new ArrayList<>();
    int last = 0;
    for (CompletionList.Named part : named) {
      if (part.number() <= last) {
        throw new Refusal(400, "InvalidPartOrder", "The parts are not in ascending order.");
      }
      last = part.number();
      Content content = session.parts().get(part.number());
      if (content == null || !content.etag().equals(part.etag())) {
        throw new Refusal(400, "InvalidPart", "One or more of the parts could not be found.");
      }
      chosen.add(content);
    }
    chosen.stream()
        .limit(Math.max(0, chosen.size() - 1))
        .filter(content -> content.size() < SMALLEST)
        .findFirst()
        .ifPresent(content -> {
          throw new Refusal(400, "EntityTooSmall", "A part but the last is below 5 MiB.");
        });
    return chosen;
  }
}
