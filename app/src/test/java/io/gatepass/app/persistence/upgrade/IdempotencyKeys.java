package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Sha256;
import io.gatepass.ports.OnceUploads;
import java.util.List;
import java.util.Set;

/** Version 11: under which keys uploads were created. */
final class IdempotencyKeys {
  private static final String FINGERPRINT = Sha256.hex("what was asked for");

  private IdempotencyKeys() {}

  static Era era() {
    String row =
        """
        insert into idempotency_key (tenant, owner, key_text, fingerprint, upload_id, created_at)
        values ('acme', 'alice', 'photo-7 1', '%s', '%s', '2026-05-01T10:00:00Z')
        """
            .formatted(FINGERPRINT, OldUpload.id(1));
    return new Era("11", List.of(row), IdempotencyKeys::isRead);
  }

  private static void isRead(TestDatabase today) {
    IdempotencyKey key = IdempotencyKey.given("photo-7").item(1);
    assertThat(
            today
                .context()
                .getBean(OnceUploads.class)
                .find(new Caller("acme", "alice", Set.of()), key))
        .contains(new OnceUploads.Earlier(OldUpload.id(1), FINGERPRINT));
  }
}
