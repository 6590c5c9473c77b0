package io.gatepass.ports;

import java.util.List;

/** A source that keeps messages until they are fetched and acknowledged. */
public non-sealed interface PulledEvents extends EventSource {

  /**
   * One message.
   *
   * @param receipt names it to the source, valid for a while
   */
  record Message(List<StorageEvent> events, String receipt) {
    public Message {
      events = List.copyOf(events);
    }
  }

  /**
   * Waits at most five seconds over the network for messages, at most ten. A message that is not
   * acknowledged comes again, here or at another replica. Interruptible.
   *
   * @throws EventsUnavailable when the source cannot be asked
   */
  List<Message> receive();

  /**
   * Removes a message from the source, over the network. Repeatable.
   *
   * @throws EventsUnavailable when the source cannot be asked; the message may come again
   */
  void acknowledge(Message message);
}
