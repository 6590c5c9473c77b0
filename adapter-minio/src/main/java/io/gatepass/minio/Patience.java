package io.gatepass.minio;

import java.time.Duration;

/**
 * How long one call may take.
 *
 * @param attempt until the server says the next thing
 * @param call all attempts of one call, waits between them included
 * @param copy a copy inside the store, which answers only when its up to 5 GiB are written
 */
record Patience(Duration connect, Duration attempt, Duration call, Duration copy) {
  static final Patience NORMAL =
      new Patience(
          Duration.ofSeconds(3),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2));
}
