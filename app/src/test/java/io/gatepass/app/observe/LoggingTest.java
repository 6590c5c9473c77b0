package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LoggingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software.amazon.awssdk",
        "software.amazon.awssdk.request",
        "software.amazon.awssdk.auth.signer",
        "com.google.auth.oauth2",
        "io.minio",
        "okhttp3.internal.http2",
        "org.apache.http.wire",
        "org.apache.http.headers",
        "org.gaul.s3proxy",
        "org.jclouds",
        "org.eclipse.jetty",
        "io.netty.handler.logging.LoggingHandler",
        "com.zaxxer.hikari"
      })
  void what_would_write_signed_requests_or_packets_is_silent_below_warn(String name) {
    assertThat(LoggerFactory.getLogger(name).isWarnEnabled()).isTrue();
    assertThat(LoggerFactory.getLogger(name).isInfoEnabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.azure.core.http", "com.azure.storage", "com.microsoft.aad.msal4j"})
  void what_quotes_signatures_in_its_errors_is_silent(String name) {
    assertThat(LoggerFactory.getLogger(name).isErrorEnabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.gatepass", "io.micronaut", "org.flywaydb", "jdk.httpclient", "ROOT"})
  void nothing_at_all_logs_debug(String name) {
    assertThat(LoggerFactory.getLogger(name).isDebugEnabled()).isFalse();
  }

  @Test
  void an_event_is_one_line_whatever_it_holds() {
    String line = line("first\r\nsecond", new IllegalStateException("third\nfourth"));

    assertThat(line).contains("WARN", "io.gatepass", "first second", "third | fourth | at ");
    assertThat(line.strip().lines()).hasSize(1);
  }

  @Test
  void an_event_without_a_failure_ends_with_its_message() {
    assertThat(line("all is well", null)).contains("io.gatepass - all is well");
  }

  private static String line(String message, Throwable failure) {
    Logger logger = (Logger) LoggerFactory.getLogger("io.gatepass");
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    ILoggingEvent event =
        new LoggingEvent(LoggingTest.class.getName(), logger, Level.WARN, message, failure, null);
    ConsoleAppender<ILoggingEvent> console =
        (ConsoleAppender<ILoggingEvent>) root.getAppender("STDOUT");
    return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
  }
}
