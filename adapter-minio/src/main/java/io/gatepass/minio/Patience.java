package io.gatepass.minio;

import java.time.Duration;

/**
 * How long one call may take.
 *
 * @param attempt until the server says the next thing
 * @param call all attempts of one call, waits between them included
 * @param slow what takes the server as long as it is large: a copy of up to 5 GiB, a list of 10,000
 *     parts, an object made of them
 */
record Patience(Duration connect, Duration attempt, Duration call, Duration slow) {
  static final Patience NORMAL =
      new Patience(
          Duration.ofSeconds(3),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2));
}
