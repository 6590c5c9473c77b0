package io.gatepass.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent;
import java.util.List;

/** What is expected of a source. */
final class Receptions {
  private Receptions() {}

  static void isArrivalOf(Reception reception, String key) {
    assertThat(arrived(reception).key()).isEqualTo(key);
  }

  static StorageEvent.Arrived arrived(Reception reception) {
    return (StorageEvent.Arrived) events(reception).getFirst();
  }

  static List<StorageEvent> events(Reception reception) {
    assertThat(reception).isInstanceOf(Reception.Events.class);
    return ((Reception.Events) reception).events();
  }

  static void isIgnored(Reception reception, StorageEvent.Why why) {
    assertThat(events(reception)).containsExactly(new StorageEvent.Ignored(why));
  }

  static void isRemovalOf(Reception reception, String key) {
    assertThat(events(reception)).containsExactly(new StorageEvent.Removed(key));
  }

  static void isRefused(Reception reception, Reception.Why why) {
    assertThat(reception).isEqualTo(new Reception.Refused(why));
  }
}
