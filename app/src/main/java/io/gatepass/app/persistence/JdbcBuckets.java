package io.gatepass.app.persistence;

import io.gatepass.app.limit.Buckets;
import io.gatepass.app.limit.Rate;
import io.gatepass.app.limit.Tokens;
import io.gatepass.app.work.Purge;
import io.gatepass.ports.RepositoryUnavailable;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Counts in PostgreSQL, for all gateways that share it. One that is full again needs no row; its
 * time is that of the gateway that asks.
 */
public final class JdbcBuckets implements Buckets {
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> rows;

  /** On that pool, past any transaction. */
  public JdbcBuckets(DataSource pool, InstantSource clock) {
    this.rows =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(pool)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_limit")
            .idColumn("id")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .clientClock(Tokens.time(clock))
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofMinutes(1)))
            .build();
  }

  @Override
  public Optional<Duration> take(String key, Rate rate, long count) {
    return ask(() -> Tokens.take(bucket(key, rate), count));
  }

  @Override
  public void giveBack(String key, Rate rate, long count) {
    ask(() -> {
      bucket(key, rate).addTokens(count);
      return true;
    });
  }

  @Override
  public void forget() {
    new Purge("rate limits", most -> ask(() -> rows.removeExpired(most))).run();
  }

  /** The statements are not ours, so what fails is the database. */
  private static <T> T ask(Supplier<T> question) {
    try {
      return Database.ask(question);
    } catch (BucketExceptions.BucketExecutionException failed) {
      throw new RepositoryUnavailable(failed);
    }
  }

  private Bucket bucket(String key, Rate rate) {
    return rows.getProxy(
        key, () -> BucketConfiguration.builder().addLimit(Tokens.limit(rate)).build());
  }
}
