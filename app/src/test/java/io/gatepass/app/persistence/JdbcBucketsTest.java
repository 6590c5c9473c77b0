package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.limit.Rate;
import io.gatepass.app.testing.MutableClock;
import io.gatepass.ports.RepositoryUnavailable;
import io.micronaut.jdbc.DataSourceResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What several gateways count together. */
@ExtendWith(NeedsPostgres.class)
class JdbcBucketsTest {
  private static final Rate RATE = new Rate(30, Duration.ofMinutes(1));

  private final MutableClock clock = new MutableClock(Instant.now());

  @Test
  void two_gateways_at_once_hand_out_exactly_what_there_is_and_what_comes_back()
      throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        TestDatabase database = TestDatabase.postgres(server.getJdbcUrl("postgres", "postgres"))) {
      List<JdbcBuckets> gateways = List.of(buckets(database), buckets(database));
      assertThat(taken(gateways, 80)).isEqualTo(30);

      clock.advance(Duration.ofSeconds(20));
      assertThat(taken(gateways, 80)).isEqualTo(10);

      gateways.getFirst().giveBack("key", RATE, 3);
      assertThat(taken(gateways, 80)).isEqualTo(3);
      assertThat(gateways.getLast().take("another", RATE, 30)).isEmpty();
    }
  }

  @Test
  void a_database_that_is_away_is_told_as_everywhere() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    try (TestDatabase database = TestDatabase.postgres(server.getJdbcUrl("postgres", "postgres"))) {
      JdbcBuckets gateway = buckets(database);
      server.close();
      assertThatThrownBy(() -> gateway.take("key", RATE, 1))
          .isInstanceOf(RepositoryUnavailable.class);
    }
  }

  private static long taken(List<JdbcBuckets> gateways, int tries) {
    List<Integer> each = IntStream.range(0, tries).boxed().toList();
    return AtOnce.call(each, n -> gateways.get(n % 2).take("key", RATE, 1)).stream()
        .filter(Optional::isEmpty)
        .count();
  }

  private JdbcBuckets buckets(TestDatabase database) {
    DataSource pool =
        database
            .context()
            .getBean(DataSourceResolver.class)
            .resolve(database.context().getBean(DataSource.class));
    return new JdbcBuckets(pool, clock);
  }
}
