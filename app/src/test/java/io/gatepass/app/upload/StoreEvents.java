package io.gatepass.app.upload;

import io.gatepass.app.testing.Sample;
import io.gatepass.domain.Upload;
import io.gatepass.ports.EventInbox.Noted;
import io.gatepass.ports.StorageEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a store tells of its objects: late, in another order, and more than once. */
final class StoreEvents {
  private final Sample sample;
  private final List<Upload.Pending> uploads;
  private final List<StorageEvent.Arrived> told = new ArrayList<>();
  private final Set<String> noted = new HashSet<>();

  StoreEvents(Sample sample, List<Upload.Pending> uploads) {
    this.sample = sample;
    this.uploads = uploads;
  }

  /** Something is told, be it of this upload now or of any one long ago. */
  Optional<Noted> tell(Sample by, Upload.Pending of, RandomGenerator random) {
    sample
        .storage()
        .objects()
        .peek(of.terms().placement().uploadKey())
        .map(
            there -> new StorageEvent.Arrived(there.ref().key().value(), there.ref().tag().value()))
        .filter(event -> !told.contains(event))
        .ifPresent(told::add);
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(note(told.get(random.nextInt(told.size())), by.now().instant()));
  }

  private Noted note(StorageEvent.Arrived event, Instant now) {
    if (noted.contains(event.identity())) {
      return Noted.DUPLICATE;
    }
    List<Upload> waiting =
        uploads.stream()
            .filter(one -> one.terms().placement().uploadKey().value().equals(event.key()))
            .map(sample.uploads()::get)
            .filter(StoreEvents::waits)
            .toList();
    if (waiting.isEmpty()) {
      return Noted.UNKNOWN;
    }
    waiting.forEach(one -> sample.uploads().wake(one, now));
    noted.add(event.identity());
    return Noted.WOKE;
  }

  private static boolean waits(Upload upload) {
    return upload instanceof Upload.Pending || upload instanceof Upload.Uploaded;
  }
}
