package io.gatepass.domain;

/** What an event does to an upload. */
public sealed interface Step {
  record Moved(Upload next) implements Step {}

  /** Nothing to do: the event is a repeat, or another witness was first. */
  record Stays() implements Step {}

  /** The event makes no sense in this state. */
  record Refused(Reason reason) implements Step {}

  /** Why an event is refused. */
  enum Reason {
    /** Nothing has arrived yet. */
    NOT_ARRIVED,
    /** The deadline has not come. */
    NOT_EXPIRED,
    /** The bytes are being verified. */
    BEING_VERIFIED,
    /** The upload has ended without a file. */
    ENDED
  }
}
