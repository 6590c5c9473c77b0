package io.gatepass.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatepass.app.support.Authenticated;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.AuditRecord;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is asked again and again, or a hundred times at once, fills no table. */
class AuditedWithoutEndTest {
  private static final String BATCH = "/v1/uploads/batch";
  private static final String DOWNLOAD =
      "/v1/uploads/019a0000-0000-7000-8000-000000000000/download";

  @Test
  void each_of_a_batch_is_on_record_by_itself() {
    Caller maker = maker("batch");
    assertThat(
            Authenticated.asking(
                    token(maker), "POST", BATCH, items(Recorded.WISH, "{}", Recorded.WISH))
                .body())
        .contains("token_used_up", "filename_missing");

    assertThat(Recorded.of(maker))
        .filteredOn(written -> written.action().equals("upload.create"))
        .extracting(written -> written.outcome().orElseThrow().status())
        .containsExactlyInAnyOrder(201, 403);
    assertThat(Recorded.of(maker).stream().map(AuditRecord::request).distinct())
        .as("the making of the token, and the batch")
        .hasSize(2);
  }

  @Test
  void whoever_is_refused_again_and_again_is_on_record_thirty_times_a_minute() {
    Caller weak = new Caller("endless", "tireless", Set.of());
    for (int i = 0; i < 40; i++) {
      assertThat(Authenticated.ask(weak, "POST", "/v1/uploads", Recorded.WISH).statusCode())
          .isEqualTo(403);
    }
    assertThat(Recorded.of(weak)).hasSize(30);
  }

  @Test
  void and_so_is_who_is_refused_a_hundred_times_at_once() {
    Caller maker = maker("hundreds");
    String token = token(maker);
    Authenticated.asking(token, "POST", "/v1/uploads", Recorded.WISH);
    String hundred = items(Collections.nCopies(100, Recorded.WISH).toArray(String[]::new));
    for (int i = 0; i < 2; i++) {
      assertThat(Authenticated.asking(token, "POST", BATCH, hundred).statusCode()).isEqualTo(200);
    }
    assertThat(Recorded.of(maker)).hasSize(1 + 1 + 30);
  }

  @Test
  void what_is_refused_under_a_token_hides_nothing_that_its_maker_does() {
    Caller maker = new Caller("endless", "hidden", Set.of(Scope.UPLOAD));
    String token = token(maker);
    for (int i = 0; i < 40; i++) {
      Authenticated.asking(token, "GET", DOWNLOAD, "");
    }
    Authenticated.ask(maker, "GET", DOWNLOAD, "");

    assertThat(Recorded.of(maker))
        .filteredOn(written -> written.action().equals("upload.download"))
        .extracting(written -> written.actor().credential())
        .hasSize(31)
        .contains("upload_token", "jwt");
  }

  @Test
  void what_has_ended_is_ended_again_without_a_record_of_each_time() {
    Caller caller = maker("ends");
    String id =
        Authenticated.ask(caller, "POST", "/v1/uploads", Recorded.WISH)
            .body()
            .replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    for (int i = 0; i < 5; i++) {
      assertThat(Authenticated.ask(caller, "DELETE", "/v1/uploads/" + id, "").statusCode())
          .isEqualTo(204);
    }
    assertThat(Recorded.of(caller))
        .extracting(AuditRecord::action, AuditRecord::subject)
        .containsExactlyInAnyOrder(
            tuple("upload.create", Optional.of(id)),
            tuple("upload.aborted", Optional.of(id)),
            tuple("upload.delete", Optional.of(id)));
  }

  private static Caller maker(String owner) {
    return new Caller("endless", owner, EnumSet.allOf(Scope.class));
  }

  /** For one upload. */
  private static String token(Caller maker) {
    HttpResponse<String> made = Authenticated.ask(maker, "POST", "/v1/tokens", "{}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return made.body().replaceFirst(".*?\"token\":\"([^\"]+)\".*", "$1");
  }

  private static String items(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]}";
  }
}
