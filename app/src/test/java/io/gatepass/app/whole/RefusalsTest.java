package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {
  private static final byte[] CONTENT = Noise.bytes(10_000);

  private final GatepassClient client = SharedGateway.client();
  private Answer pending;

  static List<Refusal> all() {
    return Refusal.all();
  }

  @BeforeEach
  void begin() {
    pending = client.create(CONTENT);
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_refusal_is_a_problem_of_its_own_type(Refusal refusal) {
    Answer answer = refusal.provoke(client, pending.id());

    assertThat(answer.status()).isEqualTo(refusal.status());
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.code()).isEqualTo(refusal.code());
    assertThat(answer.text("status")).isEqualTo(Integer.toString(refusal.status()));
    assertThat(answer.text("type"))
        .isEqualTo("/problems/" + refusal.code().replace('_', '-'))
        .satisfies(type -> assertThat(client.call("GET", type, "").status()).isEqualTo(200));
  }

  @Test
  void a_method_that_is_not_offered_is_answered_with_those_that_are() {
    assertThat(client.call("PATCH", "/v1/uploads/" + pending.id(), "").header("Allow"))
        .contains("GET", "DELETE");
  }

  @Test
  void a_pending_upload_survives_every_refusal() {
    all().forEach(refusal -> refusal.provoke(client, pending.id()));

    assertThat(pending.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    all().stream()
        .filter(refusal -> !refusal.path().contains("ID"))
        .forEach(refusal -> refusal.provoke(client, pending.id()));
    assertThat(client.finish(pending.id()).text("status")).isEqualTo("ready");
    assertThat(client.downloaded(pending.id())).isEqualTo(CONTENT);
  }
}
