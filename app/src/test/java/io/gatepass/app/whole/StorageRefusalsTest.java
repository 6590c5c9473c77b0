package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What storage itself refuses; after each refusal the right request still works. */
class StorageRefusalsTest {
  private static final byte[] CONTENT = Noise.bytes(10_000);

  private final GatepassClient client = SharedGateway.client();
  private Answer pending;
  private Instruction right;

  @BeforeEach
  void begin() {
    pending = client.create(CONTENT);
    right = pending.instruction();
  }

  @Test
  void another_length_is_refused_with_403() {
    refusedThenFinished(right, Arrays.copyOf(CONTENT, CONTENT.length - 1));
    begin();
    refusedThenFinished(right, Arrays.copyOf(CONTENT, CONTENT.length + 1));
  }

  @Test
  void another_type_is_refused_with_403() {
    refusedThenFinished(right.with("Content-Type", "text/html"), CONTENT);
  }

  @Test
  void a_forged_signature_is_refused_with_403() {
    String forged = new StringBuilder(right.signature()).reverse().toString();
    refusedThenFinished(right.at(right.url().replace(right.signature(), forged)), CONTENT);
  }

  @Test
  void a_stripped_signature_is_refused_with_403() {
    refusedThenFinished(right.at(right.url().replace("?" + right.query(), "")), CONTENT);
  }

  @Test
  @Scenario(number = 17, layer = Layer.PROCESS)
  void a_second_put_is_refused_with_412_and_changes_no_download() {
    byte[] other = Noise.bytes(CONTENT.length);
    assertThat(right.put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(right.put(other).statusCode()).isEqualTo(412);
    assertThat(client.finish(pending.id()).text("status")).isEqualTo("ready");
    assertThat(right.put(other).statusCode()).isEqualTo(412);
    assertThat(client.downloaded(pending.id())).isEqualTo(CONTENT);
  }

  private void refusedThenFinished(Instruction wrong, byte[] content) {
    assertThat(wrong.put(content).statusCode()).isEqualTo(403);
    assertThat(client.finish(pending.id()).code()).isEqualTo("not_arrived");
    assertThat(right.put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(client.finish(pending.id()).text("status")).isEqualTo("ready");
    assertThat(client.downloaded(pending.id())).isEqualTo(CONTENT);
  }
}
