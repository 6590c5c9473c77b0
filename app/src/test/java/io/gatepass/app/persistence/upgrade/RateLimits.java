package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.limit.Rate;
import io.gatepass.app.persistence.JdbcBuckets;
import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.app.testing.MutableClock;
import io.micronaut.jdbc.DataSourceResolver;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Version 13: what callers have left, as Bucket4j writes it. */
final class RateLimits {
  private static final Rate RATE = new Rate(30, Duration.ofMinutes(1));

  /** Of thirty a minute two are left, at {@link Meant#CREATED}. */
  private static final String STATE =
      "00000001000000010000000100000001000000000000001e000000000000001e0000000df847"
          + "5800000000000000001e008000000000000000000000000003000000010000000318ab68b3f2"
          + "3840000000000000000002000000000000000000000001000000000000001c";

  private RateLimits() {}

  static Era era() {
    String row =
        "insert into rate_limit (id, state, expires_at)"
            + " values ('limited', decode('"
            + STATE
            + "', 'hex'), 1777629660000)";
    return new Era("13", List.of(row), RateLimits::isRead);
  }

  private static void isRead(TestDatabase today) {
    DataSource pool =
        today
            .context()
            .getBean(DataSourceResolver.class)
            .resolve(today.context().getBean(DataSource.class));
    JdbcBuckets buckets = new JdbcBuckets(pool, new MutableClock(Meant.CREATED));
    assertThat(buckets.take("limited", RATE, 2)).isEmpty();
    assertThat(buckets.take("limited", RATE, 1)).isPresent();
  }
}
