package io.gatepass.azure;

import java.time.Duration;

/**
 * How long one call may take.
 *
 * @param attempt one request and its answer; whole seconds, or the SDK sets no limit
 * @param call all attempts of one call, waits between them included
 * @param blocks a list of up to 50,000 blocks, told or becoming a blob: for the second Microsoft's
 *     "Setting timeouts for Blob service operations" gives the service 60 seconds
 * @param copy a copy inside the store, of all its blocks; what is left then is copied by the next
 *     call
 */
record Patience(Duration connect, Duration attempt, Duration call, Duration blocks, Duration copy) {
  static final Patience NORMAL =
      new Patience(
          Duration.ofSeconds(3),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMinutes(2));

  /** For requests that answer only when the store has copied a block. */
  Patience copying() {
    return new Patience(connect, copy, copy, blocks, copy);
  }
}
