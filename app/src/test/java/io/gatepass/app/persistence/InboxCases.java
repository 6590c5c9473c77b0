package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.ports.EventInbox;
import io.gatepass.ports.EventInbox.Noted;
import io.gatepass.ports.StorageEvent;
import io.gatepass.ports.UploadRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What events wake, and what they do not. */
interface InboxCases {
  StoreName MAIN = new StoreName("main");

  UploadRepository uploads();

  TestDatabase database();

  @Test
  default void an_event_makes_the_upload_due_once() {
    Upload.Pending waiting = waiting(Samples.pending());
    StorageEvent.Arrived event = arrived(waiting);

    assertThat(inbox().note(MAIN, event, NOW)).isEqualTo(Noted.WOKE);
    assertThat(uploads().claimDue(NOW, LATER, 1)).containsExactly(waiting);
    assertThat(inbox().note(MAIN, event, NOW)).isEqualTo(Noted.DUPLICATE);
    assertThat(uploads().claimDue(NOW, LATER, 1)).isEmpty();
  }

  @Test
  default void an_event_names_the_staging_key_where_there_is_one() {
    Upload.Pending staged = waiting(Samples.pending(Samples.full()));
    StoreName store = staged.terms().store();

    String kept = staged.terms().placement().key().value();
    assertThat(inbox().note(store, event(kept), NOW)).isEqualTo(Noted.UNKNOWN);
    assertThat(inbox().note(store, arrived(staged), NOW)).isEqualTo(Noted.WOKE);
  }

  @Test
  default void another_store_another_key_and_an_ended_upload_are_unknown_and_leave_no_row() {
    Upload.Pending waiting = waiting(Samples.pending());
    Upload.Pending ended = waiting(Samples.pending());
    uploads().replace(ended, Samples.aborted(ended, NOW), Optional.empty());
    StorageEvent.Arrived elsewhere = arrived(waiting);

    assertThat(inbox().note(new StoreName("other"), elsewhere, NOW)).isEqualTo(Noted.UNKNOWN);
    assertThat(inbox().note(MAIN, event("no/such/key"), NOW)).isEqualTo(Noted.UNKNOWN);
    assertThat(inbox().note(MAIN, arrived(ended), NOW)).isEqualTo(Noted.UNKNOWN);
    assertThat(inbox().note(MAIN, elsewhere, NOW)).isEqualTo(Noted.WOKE);
  }

  @Test
  default void a_ready_file_is_known_by_its_key_and_its_content() {
    Upload.Pending pending = waiting(Samples.pending());
    StoreName store = pending.terms().store();
    ObjectKey key = pending.terms().placement().key();
    assertThat(inbox().kept(store, key)).isEmpty();
    Upload.Ready ready =
        Samples.ends(pending.terms())
            .filter(Upload.Ready.class::isInstance)
            .map(Upload.Ready.class::cast)
            .findFirst()
            .orElseThrow();
    uploads().replace(pending, ready, Optional.empty());

    assertThat(inbox().kept(store, key))
        .contains(new EventInbox.Kept(pending.terms().id(), ready.object()));
    assertThat(inbox().kept(new StoreName("none"), key)).isEmpty();
  }

  @Test
  default void deliveries_at_once_wake_once() {
    StorageEvent.Arrived event = arrived(waiting(Samples.pending()));

    assertThat(AtOnce.call(List.of(1, 2, 3, 4), n -> inbox().note(MAIN, event, NOW)))
        .containsOnlyOnce(Noted.WOKE)
        .containsOnly(Noted.WOKE, Noted.DUPLICATE);
  }

  @Test
  default void old_events_are_forgotten_in_batches() {
    database().run("delete from event_inbox");
    for (int n = 0; n < 3; n++) {
      inbox().note(MAIN, arrived(waiting(Samples.pending())), NOW);
    }
    inbox().note(MAIN, arrived(waiting(Samples.pending())), LATER);

    assertThat(inbox().forget(LATER, 2)).isEqualTo(2);
    assertThat(inbox().forget(LATER, 2)).isEqualTo(1);
    assertThat(inbox().forget(LATER, 2)).isZero();
  }

  private EventInbox inbox() {
    return database().context().getBean(EventInbox.class);
  }

  private Upload.Pending waiting(Upload.Pending upload) {
    uploads().add(upload, NOW.plusSeconds(3600));
    return upload;
  }

  private static StorageEvent.Arrived arrived(Upload upload) {
    return event(upload.terms().placement().uploadKey().value());
  }

  private static StorageEvent.Arrived event(String key) {
    return new StorageEvent.Arrived(key, UUID.randomUUID().toString());
  }
}
