package io.gatepass.ports;

import java.util.List;
import java.util.Map;

/** What a source makes of one request. */
public sealed interface Reception {

  /** It comes from where it says and tells this. */
  record Events(List<StorageEvent> events) implements Reception {
    public Events {
      events = List.copyOf(events);
    }
  }

  /**
   * It asks whether events are wanted here, and they are.
   *
   * @param headers of the answer
   * @param json the answer's body; empty: none
   */
  record Agreed(Map<String, String> headers, String json) implements Reception {
    public Agreed {
      headers = Map.copyOf(headers);
    }
  }

  /** It counts for nothing. */
  record Refused(Why why) implements Reception {}

  /** Why a request counts for nothing. */
  enum Why {
    /** It is not what this source sends. */
    MALFORMED,
    /** Nothing proves where it comes from. */
    UNAUTHENTICATED,
    /** It comes from somewhere, but not from where it was configured. */
    FORBIDDEN,
    /** What would prove it cannot be had at the moment; it may be sent again. */
    UNVERIFIABLE
  }
}
