package io.gatepass.app.event;

import io.gatepass.ports.EventsUnavailable;
import io.gatepass.ports.PulledEvents;
import io.gatepass.ports.StorageEvent;
import java.util.ArrayList;
import java.util.List;

/** A queue that keeps what nobody acknowledged. */
final class FakeQueue implements PulledEvents {
  private final List<Message> messages = new ArrayList<>();
  private boolean away;
  private boolean broken;

  void send(String key) {
    messages.add(new Message(List.of(new StorageEvent.Arrived(key, key)), key));
  }

  void isAway(boolean now) {
    away = now;
  }

  void isBroken() {
    broken = true;
  }

  int left() {
    return messages.size();
  }

  @Override
  public List<Message> receive() {
    if (away) {
      throw new EventsUnavailable("away");
    }
    if (broken) {
      throw new IllegalStateException("a defect");
    }
    return List.copyOf(messages);
  }

  @Override
  public void acknowledge(Message message) {
    messages.remove(message);
  }

  @Override
  public void close() {}
}
