package io.gatepass.app.persistence;

import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.Backlog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

@Singleton
final class JdbcBacklog implements Backlog {
  private static final Instant NEVER = Instant.EPOCH;

  private final BacklogRows rows;

  JdbcBacklog(BacklogRows rows) {
    this.rows = rows;
  }

  @Override
  public Map<UploadStatus, Integer> open(int most) {
    Map<UploadStatus, Integer> open = new EnumMap<>(UploadStatus.class);
    Database.ask(() -> rows.open(NEVER, most))
        .forEach(count ->
            open.put(
                Labels.read(UploadStatus.class, count.status()), Math.toIntExact(count.uploads())));
    int waiting = Math.toIntExact(Database.ask(() -> rows.waiting(NEVER, most)).pieces());
    open.merge(UploadStatus.UPLOADED, waiting, Integer::sum);
    return open;
  }

  @Override
  public Due due(Queue queue, Instant now, int most) {
    Instant moment = Micros.of(now);
    DueCount count =
        Database.ask(() ->
            switch (queue) {
              case SWEEP -> rows.sweep(moment, most);
              case SCAN -> rows.scan(moment, most);
              case WEBHOOKS -> rows.webhooks(moment, most);
            });
    return new Due(Math.toIntExact(count.pieces()), Optional.ofNullable(count.oldest()));
  }

  @Override
  public Optional<Instant> undelivered() {
    return Optional.ofNullable(Database.ask(rows::undelivered).oldest());
  }
}
