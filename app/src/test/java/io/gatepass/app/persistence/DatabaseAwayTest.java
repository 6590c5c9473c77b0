package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.exceptions.BeanInstantiationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A database that is not there is answered in time. */
class DatabaseAwayTest {

  @Test
  void where_nothing_listens_the_repository_is_unavailable() throws IOException {
    try (TestDatabase database = TestDatabase.unchecked(url(freePort()))) {
      Unavailable.isEveryMethodOf(database.uploads());
    }
  }

  @Test
  void where_something_listens_and_says_nothing_the_repository_is_unavailable() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TestDatabase database = TestDatabase.unchecked(url(silent.getLocalPort()))) {
      Unavailable.isEveryMethodOf(database.uploads());
    }
  }

  @Test
  void the_driver_is_told_to_give_up_on_a_server_that_went_silent() throws IOException {
    try (TestDatabase database = TestDatabase.unchecked(url(freePort()))) {
      assertThat(database.context().getBean(DatasourceConfiguration.class))
          .extracting(pool -> pool.getDataSourceProperties().getProperty("socketTimeout"))
          .isEqualTo("10");
    }
  }

  @Test
  void a_start_without_the_database_fails_and_does_not_hang() throws IOException {
    String url = url(freePort());
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThatThrownBy(() -> TestDatabase.postgres(url).close())
                .isInstanceOf(BeanInstantiationException.class));
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/gatepass";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
