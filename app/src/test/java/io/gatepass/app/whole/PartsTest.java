package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that goes up in parts, straight to the built-in store. */
class PartsTest {
  private final GatepassClient client = SharedGateway.client();
  private final InParts file = InParts.planned(2 * InParts.PLANNED + 5);

  @Test
  void parts_that_are_sent_in_any_order_come_back_as_the_file() {
    Answer created = client.createParts(file.file());
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Cache-Control")).isEqualTo("no-store");
    assertThat(created.body())
        .contains("\"kind\":\"multipart\",\"partSize\":8388608,\"partCount\":3")
        .contains("\"number\":3,\"offset\":16777216,\"size\":5,\"request\":{\"method\":\"PUT\"");

    assertThat(file.send(created.parts().reversed())).containsOnly(200);
    Answer ready = client.finish(created.id());

    assertThat(ready.text("status")).isEqualTo("ready");
    assertThat(ready.text("size")).isEqualTo(Integer.toString(file.file().length));
    assertThat(client.downloaded(created.id())).isEqualTo(file.file());
  }

  @Test
  void a_client_that_forgot_everything_but_the_id_sends_what_is_missing() {
    Answer created = client.createParts(file.file());
    String id = created.id();
    List<PartRequest> parts = created.parts();
    assertThat(parts.get(1).put(file.part(2))).isEqualTo(200);

    Answer refused = client.finish(id);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("parts_incomplete");
    assertThat(refused.numbers("missing")).containsExactly(1, 3);
    assertThat(refused.numbers("wrongSize")).isEmpty();
    Answer there = client.parts(id);
    assertThat(there.body()).contains("\"arrived\":[{\"number\":2,\"size\":8388608}]");
    assertThat(there.text("partSize")).isEqualTo("8388608");
    assertThat(there.text("partCount")).isEqualTo("3");

    Answer signed = client.signParts(id, InParts.asking(there.numbers("missing")));
    assertThat(signed.status()).isEqualTo(200);
    assertThat(signed.header("Cache-Control")).isEqualTo("no-store");
    assertThat(file.send(signed.parts())).containsExactly(200, 200);
    assertThat(client.parts(id).numbers("missing")).isEmpty();
    assertThat(client.finish(id).text("status")).isEqualTo("ready");
    assertThat(client.downloaded(id)).isEqualTo(file.file());
  }

  @Test
  void how_many_parts_are_signed_at_once_is_asked_for() {
    String size = ",\"size\":2000000000,\"parts\":";
    assertThat(client.createParts(size + "\"none\"").parts()).isEmpty();
    assertThat(client.createParts(size + "2").parts()).hasSize(2);
    assertThat(client.createParts(size + "\"all\"").parts()).hasSize(239);
    assertThat(client.createParts(",\"size\":2000000000").parts()).hasSize(100);
  }

  @Test
  void a_plan_that_is_asked_for_again_is_the_same_with_new_requests() {
    Answer created = client.createParts(file.file());
    Answer again = client.transfer(created.id());

    assertThat(again.header("Cache-Control")).isEqualTo("no-store");
    assertThat(file.send(again.parts())).containsExactly(200, 200, 200);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
  }

  @Test
  void no_request_changes_a_file_that_is_ready() {
    Answer created = client.createParts(file.file());
    file.send(created.parts());
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");

    assertThat(created.parts().getLast().put(Noise.bytes(5))).isEqualTo(404);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    assertThat(client.downloaded(created.id())).isEqualTo(file.file());
  }

  @Test
  void a_file_is_put_below_multipart_from_and_goes_in_parts_from_there_on() {
    assertThat(client.create("a.zip", "application/zip", (100 << 20) - 1).body())
        .contains("\"kind\":\"put\"");
    assertThat(client.create("a.zip", "application/zip", 100 << 20).body())
        .contains("\"kind\":\"multipart\",\"partSize\":8388608,\"partCount\":13");
    assertThat(client.call("GET", "/v1/policies", "").body())
        .contains("\"transfers\":[\"put\",\"form\",\"multipart\"],\"multipartFrom\":104857600");
  }

  @Test
  void an_aborted_upload_takes_no_part_any_more() {
    Answer created = client.createParts(file.file());
    PartRequest last = created.parts().getLast();
    assertThat(last.put(file.part(3))).isEqualTo(200);

    assertThat(client.delete(created.id()).status()).isEqualTo(204);

    assertThat(last.put(file.part(3))).isEqualTo(404);
    assertThat(client.parts(created.id()).code()).isEqualTo("upload_ended");
    assertThat(client.signParts(created.id(), "{\"numbers\":[1]}").status()).isEqualTo(410);
    assertThat(client.finish(created.id()).status()).isEqualTo(410);
  }
}
