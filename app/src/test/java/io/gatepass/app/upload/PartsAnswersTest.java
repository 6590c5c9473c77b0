package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.PartsGateway;
import io.gatepass.app.testing.Rules;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.PartLimits;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What finalize and the calls about parts answer when all is not well. */
class PartsAnswersTest {
  private static final PartsGateway GATEWAY = new PartsGateway("partsanswers");

  private final String id = GATEWAY.begin();

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void parts_that_are_not_there_are_told_by_number_and_nothing_is_lost() {
    GATEWAY.send(id, 1, 10);
    GATEWAY.send(id, 3, 4);

    HttpResponse<String> refused = GATEWAY.finish(id);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body())
        .contains("\"code\":\"parts_incomplete\"", "\"retryable\":true")
        .contains("\"missing\":[2],\"wrongSize\":[3]");
    GATEWAY.sendAll(id);
    assertThat(GATEWAY.finish(id).body()).contains("\"status\":\"ready\"", "\"size\":25");
  }

  @Test
  void other_problems_have_no_lists_of_parts() {
    assertThat(GATEWAY.sign(id, "{}").body()).doesNotContain("missing\":", "wrongSize");
  }

  @Test
  void while_it_is_put_together_by_another_call_finalize_is_answered_with_202() {
    GATEWAY.sendAll(id);
    List<HttpResponse<String>> meanwhile = new ArrayList<>();
    GATEWAY.store().calls().beforeNext(Storage.COMPLETE, () -> meanwhile.add(GATEWAY.finish(id)));

    assertThat(GATEWAY.finish(id).body()).contains("\"status\":\"ready\"");

    HttpResponse<String> second = meanwhile.getFirst();
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.headers().firstValue("Retry-After")).contains("1");
    assertThat(second.body()).contains("\"status\":\"pending\"").doesNotContain("\"transfer\"");
  }

  @Test
  void parts_that_keep_changing_are_told_and_may_be_finalized_later() {
    GATEWAY.sendAll(id);
    GATEWAY.store().calls().beforeNext(Storage.COMPLETE, () -> GATEWAY.send(id, 1, 10));
    GATEWAY.store().calls().beforeNext(Storage.COMPLETE, () -> GATEWAY.send(id, 1, 10));

    HttpResponse<String> refused = GATEWAY.finish(id);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("\"code\":\"parts_changed\"", "\"retryable\":true");
    assertThat(GATEWAY.finish(id).body()).contains("\"status\":\"ready\"");
  }

  @Test
  void parts_that_the_store_has_dropped_fail_the_upload() {
    GATEWAY.store().multiparts().drop(GATEWAY.session(id));

    HttpResponse<String> refused = GATEWAY.finish(id);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"code\":\"upload_rejected\"", "\"violations\":[{\"code\":\"upload_lost\"");
    assertThat(GATEWAY.parts(id).statusCode()).isEqualTo(410);
    assertThat(GATEWAY.sign(id, "{\"numbers\":[1]}").statusCode()).isEqualTo(410);
  }

  @Test
  void whoever_asks_for_dropped_parts_first_is_told_that_it_has_ended() {
    GATEWAY.store().multiparts().drop(GATEWAY.session(id));

    assertThat(GATEWAY.parts(id).statusCode()).isEqualTo(410);
    assertThat(GATEWAY.finish(id).body()).contains("\"upload_lost\"");
  }

  @Test
  void an_empty_file_goes_in_parts_only_where_the_store_takes_it() {
    PartLimits usual = Rules.PARTS;
    GATEWAY
        .store()
        .multiparts()
        .limitTo(
            new PartLimits(
                usual.smallest(),
                usual.largest(),
                usual.most(),
                usual.largestObject(),
                false,
                usual.kept()));
    assertThat(GATEWAY.create("\"size\":0,\"transfer\":\"multipart\"").body())
        .contains("\"status\":422", "\"code\":\"transfer_not_offered\"");
    GATEWAY.store().multiparts().limitTo(usual);
    assertThat(GATEWAY.create("\"size\":0,\"transfer\":\"multipart\"").body())
        .contains("\"partCount\":1", "\"offset\":0,\"size\":0,");
  }
}
