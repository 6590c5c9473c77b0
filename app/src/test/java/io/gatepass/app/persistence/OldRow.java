package io.gatepass.app.persistence;

import io.gatepass.domain.UploadId;

/** A row as the first version of the program wrote it. */
final class OldRow {
  private OldRow() {}

  static String insert(UploadId id) {
    return """
    insert into upload (id, tenant, owner, policy, store, store_identity, status, object_key,
      filename, content_type, size_kind, size_bytes, enforced_size, enforced_content_type,
      enforced_write_once, metadata, reserved_bytes, due_at, last_signed_expiry, created_at,
      expires_at, since)
    values ('%s', 'acme', 'alice', 'default', 'main', 's3://eu/media', 'pending', 't/acme/a',
      'a.png', 'image/png', 'exactly', 5, 'wire', 'wire', 'wire', '{}', 5,
      '2026-05-02T10:00:00Z', '2026-05-01T10:15:00Z', '2026-05-01T10:00:00Z',
      '2026-05-02T10:00:00Z', '2026-05-01T10:00:00Z')
    """
        .formatted(id);
  }
}
