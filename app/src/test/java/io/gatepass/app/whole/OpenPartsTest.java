package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import org.junit.jupiter.api.Test;

/** A file whose client plans the parts, since nobody knew its size. */
class OpenPartsTest {
  private static final int MIB = 1 << 20;

  private final GatepassClient client = SharedGateway.client();
  private final Answer created = client.createParts("");
  private final InParts file = new InParts(Noise.bytes(13 * MIB), 6 * MIB);

  @Test
  void nothing_is_signed_until_it_is_asked_for_and_the_limits_are_told() {
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.body())
        .containsPattern(
            "\"transfer\":\\{\"kind\":\"multipart\",\"minPartSize\":\\d+,\"maxPartSize\":\\d+,"
                + "\"maxPartCount\":10000,")
        .containsPattern("\"maxSize\":\\d+")
        .doesNotContain("\"partSize\"", "\"partCount\"");
    assertThat(created.parts()).isEmpty();
  }

  @Test
  void equal_parts_but_the_last_make_the_file() {
    Answer signed = client.signParts(created.id(), "{\"from\":1,\"to\":3}");
    assertThat(signed.body()).doesNotContain("\"offset\"").doesNotContain("\"size\"");
    assertThat(file.send(signed.parts())).containsOnly(200);

    assertThat(client.parts(created.id()).body())
        .doesNotContain("\"partSize\"")
        .contains("{\"number\":3,\"size\":1048576}],\"missing\":[],\"wrongSize\":[]");
    Answer ready = client.finish(created.id());
    assertThat(ready.text("status")).isEqualTo("ready");
    assertThat(ready.text("size")).isEqualTo(Integer.toString(13 * MIB));
    assertThat(client.downloaded(created.id())).isEqualTo(file.file());
  }

  @Test
  @Scenario(number = 15, layer = Layer.PROCESS)
  void a_gap_and_a_part_of_another_size_are_told() {
    var parts = client.signParts(created.id(), "{\"from\":1,\"to\":5}").parts();
    assertThat(parts.get(0).put(file.part(1))).isEqualTo(200);
    assertThat(parts.get(2).put(file.part(3))).isEqualTo(200);
    assertThat(parts.get(4).put(file.part(3))).isEqualTo(200);

    Answer refused = client.finish(created.id());

    assertThat(refused.code()).isEqualTo("parts_incomplete");
    assertThat(refused.numbers("missing")).containsExactly(2, 4);
    assertThat(refused.numbers("wrongSize")).containsExactly(3);
  }

  @Test
  void no_part_at_all_is_a_missing_part() {
    Answer refused = client.finish(created.id());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.numbers("missing")).containsExactly(1);
  }
}
