package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.contract.FaultProxy.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FaultProxyTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private LaxServer server;

  @BeforeEach
  void start() {
    server = new LaxServer();
    server.objects().put("a", new LaxServer.Kept("x".repeat(5000), "text/plain", Optional.empty()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> through(Fault fault) throws IOException, InterruptedException {
    try (FaultProxy proxy = FaultProxy.before(server.uri(), fault)) {
      HttpRequest request =
          HttpRequest.newBuilder(proxy.uri().resolve("/a")).timeout(Duration.ofSeconds(2)).build();
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(proxy.connections()).isEqualTo(1);
      return answer;
    }
  }

  @Test
  void without_a_fault_everything_passes() throws IOException, InterruptedException {
    assertThat(through(new Fault.None()).body()).hasSize(5000);
  }

  @Test
  void a_delayed_answer_is_whole_and_late() throws IOException, InterruptedException {
    Instant before = Instant.now();
    assertThat(through(new Fault.Delay(Duration.ofMillis(200))).body()).hasSize(5000);
    assertThat(Instant.now()).isAfter(before.plusMillis(200));
  }

  @Test
  void a_reset_cuts_the_answer_off() {
    assertThatThrownBy(() -> through(new Fault.ResetAfter(1000)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
    assertThatThrownBy(() -> through(new Fault.ResetAfter(1)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void a_black_hole_answers_nothing() {
    assertThatThrownBy(() -> through(new Fault.BlackHole()))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void a_storm_answers_503_and_when_to_come_again() throws IOException, InterruptedException {
    HttpResponse<String> answer = through(new Fault.Busy(Duration.ofSeconds(7)));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
  }
}
