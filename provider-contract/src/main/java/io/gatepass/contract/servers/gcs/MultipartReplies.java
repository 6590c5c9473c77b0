package io.gatepass.contract.servers.gcs;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What the XML API tells of multipart uploads, in pages of at most 1,000. */
final class MultipartReplies {
  private static final long PAGE = 1_000;

  private MultipartReplies() {}

  static Reply begun(Session session) {
    String root = "InitiateMultipartUploadResult";
    return Reply.xml(
        new Xml()
            .begin(root)
            .element("Bucket", session.bucket())
            .element("Key", session.key())
            .element("UploadId", session.id())
            .end(root));
  }

  static Reply written(Content part) {
    return part.hashes(Reply.empty(200).with("ETag", part.etag()));
  }

  static Reply completed(StoredBlob blob) {
    String root = "CompleteMultipartUploadResult";
    Xml xml =
        new Xml()
            .begin(root)
            .element("Location", "/" + blob.bucket() + "/" + blob.key())
            .element("Bucket", blob.bucket())
            .element("Key", blob.key())
            .element("ETag", blob.etag())
            .end(root);
    return Reply.xml(xml).identified(blob);
  }

  static Reply parts(
      String bucket, String key, String id, SortedMap<Integer, Content> parts, Query query) {
    int after = (int) query.number("part-number-marker").orElse(0);
    long most = Math.min(PAGE, query.number("max-parts").orElse(PAGE));
    SortedMap<Integer, Content> rest = parts.tailMap(after + 1);
    List<Map.Entry<Integer, Content>> page = rest.entrySet().stream().limit(most).toList();
    Xml xml =
        new Xml()
            .begin("ListPartsResult")
            .element("Bucket", bucket)
            .element("Key", key)
            .element("UploadId", id)
            .element("StorageClass", "STANDARD")
            .element("PartNumberMarker", after)
            .element("NextPartNumberMarker", page.isEmpty() ? 0 : page.getLast().getKey())
            .element("MaxParts", most)
            .element("IsTruncated", rest.size() > page.size());
    page.forEach(part ->
        xml.begin("Part")
            .element("PartNumber", part.getKey())
            .element("ETag", part.getValue().etag())
            .element("Size", part.getValue().size())
            .end("Part"));
    return Reply.xml(xml.end("ListPartsResult"));
  }

  static Reply sessions(String bucket, String prefix, List<Session> listed, Query query) {
    String key = query.get("key-marker").orElse("");
    String id = query.get("upload-id-marker").orElse("");
    long most = Math.min(PAGE, query.number("max-uploads").orElse(PAGE));
    List<Session> rest = listed.stream().filter(session -> isAfter(session, key, id)).toList();
    List<Session> page = rest.stream().limit(most).toList();
    boolean truncated = rest.size() > page.size();
    Xml xml =
        new Xml()
            .begin("ListMultipartUploadsResult")
            .element("Bucket", bucket)
            .element("Prefix", prefix)
            .element("KeyMarker", key)
            .element("UploadIdMarker", id)
            .element("NextKeyMarker", truncated ? page.getLast().key() : "")
            .element("NextUploadIdMarker", truncated ? page.getLast().id() : "")
            .element("MaxUploads", most)
            .element("IsTruncated", truncated);
    page.forEach(session ->
        xml.begin("Upload")
            .element("Key", session.key())
            .element("UploadId", session.id())
            .element("StorageClass", "STANDARD")
            .element("Initiated", session.initiated())
            .end("Upload"));
    return Reply.xml(xml.end("ListMultipartUploadsResult"));
  }

  private static boolean isAfter(Session session, String key, String id) {
    int order = session.key().compareTo(key);
    return order > 0 || (order == 0 && !id.isEmpty() && session.id().compareTo(id) > 0);
  }
}
