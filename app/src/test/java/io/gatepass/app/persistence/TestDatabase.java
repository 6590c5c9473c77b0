package io.gatepass.app.persistence;

import io.gatepass.ports.Quotas;
import io.gatepass.ports.UploadRepository;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A context with a database and its repository, configured as the application configures it. */
public record TestDatabase(ApplicationContext context) implements AutoCloseable {

  static TestDatabase h2(Path file) {
    return open(EmbeddedDatabase.url(file), "gatepass", Map.of());
  }

  static TestDatabase postgres(String url) {
    return open(url, "postgres", Map.of());
  }

  /** With the schema of that version; {@code latest}: of today. */
  public static TestDatabase at(String url, String user, String version) {
    return open(url, user, Map.of("flyway.datasources.default.target", version));
  }

  /** Without a look at the database at start-up, so that it may be absent. */
  static TestDatabase unchecked(String url) {
    return open(
        url,
        "postgres",
        Map.of(
            "flyway.datasources.default.enabled",
            false,
            "datasources.default.initialization-fail-timeout",
            -1));
  }

  private static TestDatabase open(String url, String user, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("datasources.default.url", url);
    properties.put("datasources.default.username", user);
    properties.put("datasources.default.password", "");
    properties.put("datasources.default.connection-timeout", 3000);
    properties.put("datasources.default.validation-timeout", 2000);
    properties.put("datasources.default.automatic-validation-query", false);
    properties.put("flyway.datasources.default.enabled", true);
    properties.put("io.gatepass.audit", true);
    properties.putAll(more);
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .beanConfigurations(new PersistenceOnly())
            .properties(properties)
            .build()
            .registerSingleton(Quotas.class, TenantQuotas::of);
    return new TestDatabase(context.start());
  }

  public UploadRepository uploads() {
    return context.getBean(UploadRepository.class);
  }

  public void run(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What happens while another connection holds what that statement locks. */
  void whileHeld(String lock, Runnable happens) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(lock);
      happens.run();
      connection.rollback();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A connection past the pool, as another process has one. */
  private Connection connect() throws SQLException {
    DatasourceConfiguration pool = context.getBean(DatasourceConfiguration.class);
    Properties properties = new Properties();
    properties.putAll(pool.getDataSourceProperties());
    properties.put("user", pool.getUsername());
    properties.put("password", pool.getPassword());
    return DriverManager.getConnection(pool.getUrl(), properties);
  }

  @Override
  public void close() {
    context.close();
  }
}
