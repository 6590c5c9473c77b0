package io.gatepass.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record, as its reader gets it. */
class AuditApiTest {
  private static final Caller OPS = new Caller("paged", "ops", EnumSet.allOf(Scope.class));
  private static final String WISH =
      "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":1}";

  @Test
  void pages_go_back_to_the_oldest_record_and_none_is_missed() {
    for (int i = 0; i < 105; i++) {
      ask("POST", "/v1/uploads", WISH);
    }
    String first = read("?tenant=paged").body();
    assertThat(first.split("\"action\"", -1)).hasSize(101);
    String next = first.replaceFirst(".*\"next\":\"([^\"]+)\".*", "$1");
    String second = read("?tenant=paged&cursor=" + next).body();
    assertThat(second).doesNotContain("\"next\"").contains("upload.create");
    assertThat(second.split("\"upload.create\"", -1).length).isGreaterThanOrEqualTo(5);
  }

  @Test
  void records_are_found_by_subject_and_time() {
    String id =
        ask("POST", "/v1/uploads", WISH).body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    assertThat(read("?subject=" + id).body())
        .contains(
            id, "\"action\":\"upload.create\"", "\"credential\":\"jwt\"", "\"requests\":\"1\"");
    assertThat(read("?subject=" + id + "&tenant=paged").body()).contains(id);
    assertThat(read("?subject=" + id + "&tenant=other").body()).contains("\"records\":[]");
    assertThat(read("?subject=" + id + "&to=2020-01-01T00:00:00Z").body())
        .contains("\"records\":[]");
    assertThat(read("?subject=" + id + "&from=2020-01-01T00:00:00Z").body()).contains(id);
    assertThat(read("?subject=" + id + "&from=2999-01-01T00:00:00Z").body())
        .contains("\"records\":[]");
  }

  @Test
  void reading_it_is_on_record_too() {
    read("?tenant=nobody");
    assertThat(read("?tenant=paged").body()).contains("\"action\":\"audit.read\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?from=yesterday", "?to=1", "?cursor=x"})
  void what_cannot_be_read_is_refused(String query) {
    assertThat(read(query).statusCode()).isEqualTo(422);
  }

  private static HttpResponse<String> read(String query) {
    return ask("GET", "/v1/audit" + query, "");
  }

  private static HttpResponse<String> ask(String method, String path, String json) {
    return Authenticated.ask(OPS, method, path, json);
  }
}
