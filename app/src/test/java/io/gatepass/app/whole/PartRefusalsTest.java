package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client asks in vain of an upload in parts, and what its requests do not permit. */
class PartRefusalsTest {
  private final GatepassClient client = SharedGateway.client();
  private final InParts file = InParts.planned(InParts.PLANNED + 5);
  private final Answer created = client.createParts(file.file());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'numbers':[3]}                          | part_outside_plan",
        "{'numbers':[1,2,10000]}                  | part_outside_plan",
        "{'from':2,'to':3}                        | part_outside_plan",
        "{'numbers':[]}                           | parts_selection_invalid",
        "{'from':2}                               | parts_selection_invalid",
        "{'from':1,'to':10001}                    | parts_selection_invalid",
        "{'numbers':[1],'checksums':{'2':'AA=='}} | parts_selection_invalid",
        "{'numbers':[1],'checksums':{'1':'AA=='}} | checksum_malformed",
        "{'numbers':[1],'checksums':{'1':null}}   | checksum_malformed",
      })
  void a_selection_that_makes_no_sense_is_refused(String json, String code) {
    Answer refused = client.signParts(created.id(), json.replace('\'', '"'));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"sha256,32", "md5,16"})
  void a_digest_that_exists_of_no_whole_in_parts_is_refused(String algorithm, int length) {
    String value = Base64.getEncoder().encodeToString(new byte[length]);
    String checksum =
        ",\"size\":5,\"checksum\":{\"algorithm\":\"%s\",\"value\":\"%s\"}"
            .formatted(algorithm, value);

    assertThat(client.createParts(checksum).code()).isEqualTo("checksum_not_supported");
  }

  @Test
  void a_request_for_one_part_sends_no_other_and_no_other_length() {
    PartRequest last = created.parts().getLast();
    String other = last.request().url().replace("partNumber=2", "partNumber=1");
    assertThat(other).isNotEqualTo(last.request().url());

    assertThat(last.request().at(other).put(file.part(2)).statusCode()).isEqualTo(403);
    assertThat(last.put(Arrays.copyOf(file.part(2), 4))).isEqualTo(403);
    assertThat(client.parts(created.id()).numbers("missing")).containsExactly(1, 2);
  }

  @Test
  @Scenario(number = 14, layer = Layer.PROCESS)
  void a_part_whose_checksum_is_given_takes_no_other_bytes() throws NoSuchAlgorithmException {
    assertThat(created.body()).contains("\"partChecksum\":{\"algorithm\":\"md5\"");
    byte[] digest = MessageDigest.getInstance("MD5").digest(file.part(2));
    String json =
        "{\"numbers\":[2],\"checksums\":{\"2\":\"%s\"}}"
            .formatted(Base64.getEncoder().encodeToString(digest));
    PartRequest second = client.signParts(created.id(), json).parts().getFirst();

    assertThat(second.put(Noise.bytes(5))).isEqualTo(400);
    assertThat(second.put(file.part(2))).isEqualTo(200);
  }

  @Test
  void an_upload_that_has_ended_or_is_ready_has_no_parts_to_send() {
    file.send(created.parts());
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");

    assertThat(client.parts(created.id()).code()).isEqualTo("not_pending");
    assertThat(client.signParts(created.id(), "{\"numbers\":[1]}").code()).isEqualTo("not_pending");
    assertThat(client.transfer(created.id()).code()).isEqualTo("not_pending");
  }
}
