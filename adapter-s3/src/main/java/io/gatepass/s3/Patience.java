package io.gatepass.s3;

import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * How long one call may take.
 *
 * @param attempt one request and its answer
 * @param call all attempts of one call, waits between them included
 * @param copy what answers only when it is done: a copy of up to 5 GiB, a session of 10,000 parts
 */
record Patience(Duration connect, Duration attempt, Duration call, Duration copy) {
  static final Patience NORMAL =
      new Patience(
          Duration.ofSeconds(3),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2));

  /** For what answers only when it is done. */
  void slowly(AwsRequestOverrideConfiguration.Builder limits) {
    limits.apiCallAttemptTimeout(copy).apiCallTimeout(copy);
  }
}
