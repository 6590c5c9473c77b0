package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.app.persistence.OldDatabase;
import io.gatepass.app.persistence.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several gateways of a new version start on the database of an old one. */
@ExtendWith(NeedsPostgres.class)
class StartTogetherTest {
  /** Longer than a connection of these gateways waits for an answer. */
  private static final Duration LONG = Duration.ofSeconds(3);

  private static final String SLOW =
      """
      create function slowly() returns trigger language plpgsql as $$
      begin perform pg_sleep(4); return new; end $$;
      create trigger slowly before insert on flyway_schema_history
        for each row when (new.version = '2') execute function slowly()
      """;

  @Test
  @Timeout(120)
  void one_migrates_however_long_that_takes_and_the_others_wait_for_it()
      throws IOException, InterruptedException, ExecutionException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres") + "&socketTimeout=1";
      OldDatabase old = new OldDatabase(url, "postgres");
      old.migrate("1");
      old.run(Uploads.era().rows());

      old.run(List.of(SLOW));

      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<TestDatabase>> gateways =
            Stream.generate(() -> threads.submit(old::today)).limit(3).toList();
        Thread.sleep(LONG);
        assertThat(gateways).noneMatch(Future::isDone);
        for (Future<TestDatabase> gateway : gateways) {
          try (TestDatabase started = gateway.get()) {
            Uploads.era().meaning().accept(started);
          }
        }
      }
      assertThat(old.texts("select version from flyway_schema_history where success"))
          .doesNotHaveDuplicates()
          .hasSize(Versions.files(Versions.SHARED, Versions.POSTGRESQL).size());
    }
  }
}
