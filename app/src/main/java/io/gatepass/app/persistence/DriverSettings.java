package io.gatepass.app.persistence;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** What each driver must be told, whatever JDBC URL an operator gives. */
@Singleton
final class DriverSettings implements BeanCreatedEventListener<DatasourceConfiguration> {

  /**
   * In seconds: by itself it waits for ever on a server that went silent. Of rows that are inserted
   * together it makes statements of many. Of what failed it quotes no values of rows. The URL may
   * say otherwise.
   */
  private static final Map<String, String> POSTGRESQL =
      Map.of(
          "connectTimeout", "3",
          "socketTimeout", "10",
          "tcpKeepAlive", "true",
          "reWriteBatchedInserts", "true",
          "logServerErrorDetail", "false");

  /**
   * Speaks PostgreSQL; acknowledges a commit only when it is written; is closed by the pool, not
   * under open requests by a hook of its own; and keeps instants exact, which it takes in as local
   * time: in most zones that repeats an hour a year. A URL that says otherwise is refused.
   */
  private static final Map<String, String> H2 =
      Map.of(
          "MODE", "PostgreSQL",
          "DATABASE_TO_LOWER", "TRUE",
          "DEFAULT_NULL_ORDERING", "HIGH",
          "WRITE_DELAY", "0",
          "DB_CLOSE_ON_EXIT", "FALSE",
          "TIME ZONE", "UTC");

  /**
   * H2 writes its file while other transactions go on, so a kill may leave half of one of them, and
   * rows that every later change waits for without end: H2 2.5.252 lost or blocked rows in 2 of 30
   * kills under eight writers, and in none of 80 where each waited for the one before.
   */
  private static final int ONE_AT_A_TIME = 1;

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    if (EmbeddedDatabase.keeps(pool.getUrl())) {
      OverlookedCommits.bringBack(pool.getUrl());
      pool.setMaximumPoolSize(ONE_AT_A_TIME);
    }
    settings(pool.getUrl()).forEach(pool::addDataSourceProperty);
    pool.setExceptionOverride(new ReadOnlyConnections());
    return pool;
  }

  /** The URL with all that the driver must be told, for who takes nothing but a URL. */
  static String withSettings(String url) {
    return settings(url).entrySet().stream()
        .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("", url, ""));
  }

  /** The URL of a PostgreSQL whose answer to a statement may take as long as it takes. */
  static String withPatience(String url) {
    return url + (url.contains("?") ? "&" : "?") + "socketTimeout=0&tcpKeepAlive=true";
  }

  private static Map<String, String> settings(String url) {
    return EmbeddedDatabase.keeps(url) ? H2 : POSTGRESQL;
  }
}
