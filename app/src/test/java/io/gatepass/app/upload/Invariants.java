package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.domain.Announcement;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is true after every step, whatever went wrong in it. */
final class Invariants {
  private final Sample sample;
  private final OwedWork upkeep;
  private final Strangers strangers;
  private final Reservations reservations;
  private final Map<UploadId, Upload> last = new HashMap<>();

  Invariants(Sample sample, Strangers strangers) {
    this.sample = sample;
    this.strangers = strangers;
    this.upkeep = new OwedWork(sample);
    this.reservations = new Reservations(sample);
  }

  void hold() {
    sample.uploads().all().forEach(this::holdsFor);
    sample.uploads().all().forEach(upkeep::holdsFor);
    List<UploadId> ready =
        sample.uploads().announced().stream()
            .filter(told -> told.kind() == Announcement.Kind.READY)
            .map(told -> told.upload().terms().id())
            .toList();
    assertThat(ready).as("told at most once").doesNotHaveDuplicates();
    reservations.hold();
  }

  private void holdsFor(Upload now) {
    if (now instanceof Upload.Ready ready && !strangers.robbed().contains(ready.terms().id())) {
      assertThat(stored(ready.object())).as("what a download serves").isEqualTo(ready.object());
    }
    Upload before = last.put(now.terms().id(), now);
    if (before instanceof Upload.Ready ready) {
      assertThat(now).isInstanceOfAny(Upload.Ready.class, Upload.Deleted.class);
      if (now instanceof Upload.Ready still) {
        assertThat(still.object()).as("the same content for ever").isEqualTo(ready.object());
      }
    }
    if (before instanceof Upload.Gone) {
      assertThat(now.status()).as("an end is an end").isEqualTo(before.status());
    }
  }

  /**
   * After a sweep in which nothing went wrong: what an ended upload left is there no longer than
   * its last signed request and the grace, but for one whom a worker that died keeps for minutes.
   */
  void holdAfterSweep() {
    sample.uploads().all().forEach(upkeep::wasAttended);
  }

  /** After everything: nothing is open, and storage holds what is ready and nothing else. */
  void holdAtLast() {
    hold();
    List<Upload> all = sample.uploads().all();
    assertThat(all)
        .as("no reservation is held for ever")
        .noneMatch(Upload.Pending.class::isInstance)
        .noneMatch(Upload.Uploaded.class::isInstance)
        .allMatch(upload -> sample.uploads().dueOf(upload).isEmpty());
    Set<String> kept =
        all.stream()
            .map(upload -> upload instanceof Upload.Ready r ? r.object().key().value() : null)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    kept.addAll(strangers.theirs());
    assertThat(sample.storage().objects().keys()).isEqualTo(kept);
  }

  private ObjectRef stored(ObjectRef recorded) {
    return sample.storage().objects().peek(recorded.key()).map(StoredObject::ref).orElseThrow();
  }
}
