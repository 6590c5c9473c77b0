package io.gatepass.app.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What events tell of files that are ready already. */
class ReadyFilesTest {
  private static final StoreName MAIN = new StoreName("main");

  private final FakeInbox inbox = new FakeInbox();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final TakeEvents events =
      new TakeEvents(inbox, new EventMeters(registry, List.of()), () -> {}, InstantSource.system());

  @Test
  void a_removal_is_counted() {
    inbox.keeps("t/local/a", "tag");
    events.take(MAIN, List.of(new StorageEvent.Removed("t/local/a")));
    events.take(MAIN, List.of(new StorageEvent.Removed("t/local/b")));

    assertThat(count("removed")).isEqualTo(1);
    assertThat(registry.counter("gatepass.events", "store", "main", "outcome", "removal").count())
        .isEqualTo(2);
  }

  @Test
  void another_content_is_counted_and_the_verified_one_or_an_unnamed_one_is_not() {
    inbox.keeps("t/local/a", "tag");
    for (String content : List.of("tag", "\"tag\"", "", "other")) {
      events.take(MAIN, List.of(new StorageEvent.Arrived("t/local/a", content, content)));
    }

    assertThat(count("overwritten")).isEqualTo(1);
    assertThat(inbox.noted()).isEmpty();
  }

  private double count(String how) {
    return registry.counter("gatepass.events.ready", "store", "main", "how", how).count();
  }
}
