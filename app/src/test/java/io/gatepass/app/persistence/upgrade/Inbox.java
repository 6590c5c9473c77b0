package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.domain.Sha256;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventInbox;
import io.gatepass.ports.StorageEvent;
import java.util.List;

/** Version 5: events that were heard. */
final class Inbox {
  private static final StorageEvent.Arrived HEARD =
      new StorageEvent.Arrived("t/acme/1", "event 1 of 2026-05-01");

  private Inbox() {}

  static Era era() {
    String row =
        """
        insert into event_inbox (store, dedupe_key, received_at)
        values ('main', '%s', '2026-05-01T10:01:00Z')
        """
            .formatted(Sha256.hex(HEARD.identity()));
    return new Era("5", List.of(row), Inbox::isRead);
  }

  private static void isRead(TestDatabase today) {
    EventInbox inbox = today.context().getBean(EventInbox.class);
    assertThat(inbox.note(new StoreName("main"), HEARD, Meant.SINCE))
        .isEqualTo(EventInbox.Noted.DUPLICATE);
  }
}
