package io.gatepass.app.persistence.upgrade;

import io.gatepass.domain.UploadId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The row of one upload, in SQL: what the first version wrote at least, and what it is with. */
record OldUpload(int number, Map<String, String> columns) {

  static UploadId id(int number) {
    return new UploadId(UUID.fromString("019de2f0-0000-7000-8000-%012d".formatted(number)));
  }

  /** As the first version of the program made one. */
  static OldUpload pending(int number) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("id", "'" + id(number) + "'");
    columns.put("tenant", "'acme'");
    columns.put("owner", "'alice'");
    columns.put("policy", "'default'");
    columns.put("store", "'main'");
    columns.put("store_identity", "'s3://eu/media'");
    columns.put("status", "'pending'");
    columns.put("object_key", "'t/acme/" + number + "'");
    columns.put("filename", "'a.png'");
    columns.put("content_type", "'image/png'");
    columns.put("size_kind", "'exactly'");
    columns.put("size_bytes", "5");
    columns.put("enforced_size", "'wire'");
    columns.put("enforced_content_type", "'wire'");
    columns.put("enforced_write_once", "'wire'");
    columns.put("metadata", "'{}'");
    columns.put("reserved_bytes", "5");
    columns.put("due_at", "'2026-05-02T10:00:00Z'");
    columns.put("last_signed_expiry", "'2026-05-01T10:15:00Z'");
    columns.put("created_at", "'2026-05-01T10:00:00Z'");
    columns.put("expires_at", "'2026-05-02T10:00:00Z'");
    columns.put("since", "'2026-05-01T10:00:00Z'");
    return new OldUpload(number, columns);
  }

  /** One that has left that state since; a worker has nothing to do with it. */
  static OldUpload ended(int number, String status) {
    return pending(number)
        .with("status", "'" + status + "'")
        .with("due_at", "null")
        .with("since", "'2026-05-01T11:00:00Z'");
  }

  /** One whose bytes are there, and which a worker looks at. */
  static OldUpload uploaded(int number) {
    return ended(number, "uploaded")
        .with("due_at", "'2026-05-02T10:00:00Z'")
        .found("'t/acme/" + number + "'");
  }

  static OldUpload ready(int number, String checksum) {
    return ended(number, "ready")
        .found("'t/acme/" + number + "'")
        .with("checksum_status", "'" + checksum + "'");
  }

  OldUpload found(String key) {
    return with("found_key", key).with("found_tag", "'\"x\"'").with("found_size", "5");
  }

  OldUpload leased(String intent) {
    return with("intent", "'" + intent + "'").with("lease_until", "'2026-05-01T10:05:00Z'");
  }

  OldUpload with(String column, String sql) {
    Map<String, String> more = new LinkedHashMap<>(columns);
    more.put(column, sql);
    return new OldUpload(number, Collections.unmodifiableMap(more));
  }

  String insert() {
    return "insert into upload (%s) values (%s)"
        .formatted(String.join(", ", columns.keySet()), String.join(", ", columns.values()));
  }
}
