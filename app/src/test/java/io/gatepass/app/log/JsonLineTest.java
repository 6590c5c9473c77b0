package io.gatepass.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JsonLineTest {

  @Test
  void an_event_is_one_object_on_one_line_whatever_it_holds() throws IOException {
    String line = line("first\r\n\"second\" \u0007", new IllegalStateException("third\nfourth"));

    assertThat(line).endsWith("}\n");
    assertThat(line.strip().lines()).hasSize(1);
    JsonNode json = new ObjectMapper().readTree(line);
    assertThat(json.path("message").asText()).isEqualTo("first\r\n\"second\" \u0007");
    assertThat(json.path("level").asText()).isEqualTo("WARN");
    assertThat(json.path("logger").asText()).isEqualTo("io.gatepass");
    assertThat(json.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(json.path("error").asText())
        .contains("IllegalStateException: third\nfourth", "\tat io.gatepass");
  }

  @Test
  void what_opens_a_door_is_hidden_before_it_becomes_json() throws IOException {
    String signed = "PUT /b/k?X-Amz-Signature=0123\"4567&x=1 {\"token\":\"open-sesame\"}";

    JsonNode json = new ObjectMapper().readTree(line(signed, new IOException(signed)));

    assertThat(json.path("message").asText()).contains("X-Amz-Signature=***", "&x=1");
    assertThat(json.toString()).doesNotContain("0123", "open-sesame");
  }

  @Test
  void what_belongs_to_no_request_and_no_trace_names_none() throws IOException {
    JsonNode json = new ObjectMapper().readTree(line("all is well", null));

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("time", "level", "logger", "thread", "message");
  }

  private static String line(String message, Throwable failure) {
    Logger logger = (Logger) LoggerFactory.getLogger("io.gatepass");
    return new String(
        JsonLine.of(
            new LoggingEvent(
                JsonLineTest.class.getName(), logger, Level.WARN, message, failure, null)),
        UTF_8);
  }
}
