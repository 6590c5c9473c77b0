package io.gatepass.ports;

/** A source of events cannot be asked at the moment. The message names no credential. */
public final class EventsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EventsUnavailable(String message) {
    super(message);
  }
}
