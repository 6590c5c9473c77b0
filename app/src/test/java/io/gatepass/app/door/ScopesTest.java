package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.Operation;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which call needs which scope, over every route there is. */
class ScopesTest {
  private static final String ID = "019a0000-0000-7000-8000-000000000000";
  private static final String TOKEN = "/v1/tokens/{id}";
  private static final String GIVING_UP = "DELETE /v1/uploads/{id}";

  @Test
  void every_call_needs_one_scope_but_reading_what_is_ones_own_and_the_policies() {
    Map<String, String> needed = new TreeMap<>();
    Operation.all(Authenticated.gateway()).stream()
        .filter(operation -> !operation.isForEvents())
        .filter(operation -> !operation.toString().equals(GIVING_UP))
        .filter(operation -> !operation.path().equals(TOKEN))
        .forEach(operation -> needed.put(operation.toString(), needed(operation)));

    assertThat(needed)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("GET /v1/audit", "admin"),
                Map.entry("GET /v1/policies", ""),
                Map.entry("GET /v1/usage", ""),
                Map.entry("GET /v1/uploads", ""),
                Map.entry("GET /v1/uploads/{id}", ""),
                Map.entry("POST /v1/uploads", "upload"),
                Map.entry("POST /v1/uploads/batch", "upload"),
                Map.entry("POST /v1/uploads/{id}/transfer", "upload"),
                Map.entry("GET /v1/uploads/{id}/parts", "upload"),
                Map.entry("POST /v1/uploads/{id}/parts", "upload"),
                Map.entry("POST /v1/uploads/{id}/finalize", "upload"),
                Map.entry("GET /v1/uploads/{id}/download", "download"),
                Map.entry("POST /v1/downloads", "download"),
                Map.entry("GET /v1/webhooks", "admin"),
                Map.entry("POST /v1/webhooks", "admin"),
                Map.entry("GET /v1/webhooks/{id}", "admin"),
                Map.entry("PATCH /v1/webhooks/{id}", "admin"),
                Map.entry("DELETE /v1/webhooks/{id}", "admin"),
                Map.entry("POST /v1/webhooks/{id}/rotate", "admin"),
                Map.entry("GET /v1/webhooks/{id}/deliveries", "admin"),
                Map.entry("POST /v1/webhooks/{id}/deliveries/{message}/replay", "admin"),
                Map.entry("POST /v1/sweep", "admin"),
                Map.entry("GET /v1/reconciliations", "admin"),
                Map.entry("POST /v1/reconciliations", "admin"),
                Map.entry("GET /v1/reconciliations/{id}", "admin"),
                Map.entry("GET /v1/reconciliations/{id}/findings", "admin"),
                Map.entry("POST /v1/tokens", "upload"),
                Map.entry("GET /v1/keys", "admin"),
                Map.entry("POST /v1/keys", "admin"),
                Map.entry("DELETE /v1/keys/{id}", "admin")));
  }

  @Test
  void giving_up_what_is_pending_needs_one_of_two_and_deleting_what_is_ready_one() {
    Operation operation = new Operation("DELETE", "/v1/uploads/{id}");

    assertThat(refused(operation, EnumSet.of(Scope.UPLOAD))).isEmpty();
    assertThat(refused(operation, EnumSet.of(Scope.DELETE))).isEmpty();
    assertThat(refused(operation, EnumSet.of(Scope.DOWNLOAD, Scope.METRICS, Scope.ADMIN)))
        .contains("delete");
  }

  @Test
  void upload_tokens_are_for_who_may_upload_and_for_the_operator() {
    for (String method : List.of("GET", "DELETE")) {
      Operation operation = new Operation(method, TOKEN);

      assertThat(refused(operation, EnumSet.of(Scope.UPLOAD))).isEmpty();
      assertThat(refused(operation, EnumSet.of(Scope.ADMIN))).isEmpty();
      assertThat(refused(operation, EnumSet.of(Scope.DOWNLOAD, Scope.DELETE, Scope.METRICS)))
          .contains("upload");
    }
  }

  /** The one without which it is refused, however many others the caller has; empty: none. */
  private static String needed(Operation operation) {
    List<String> missed =
        EnumSet.allOf(Scope.class).stream()
            .flatMap(scope -> refused(operation, EnumSet.complementOf(EnumSet.of(scope))).stream())
            .toList();
    assertThat(missed).as(operation.toString()).hasSizeLessThan(2);
    assertThat(refused(operation, Set.of()).stream().toList())
        .as(operation.toString())
        .isEqualTo(missed);
    return missed.isEmpty() ? "" : missed.getFirst();
  }

  /** The scope that is missing, if it is refused for one. */
  private static Optional<String> refused(Operation operation, Set<Scope> scopes) {
    HttpResponse<String> answer =
        Authenticated.ask(
            new Caller("scoped", "sam", scopes),
            operation.method(),
            operation.of(ID),
            operation.body());
    assertThat(answer.statusCode()).as("%s %s", operation, answer.body()).isNotEqualTo(401);
    return answer.statusCode() == 403
        ? Optional.of(answer.body().replaceFirst(".*lacks the scope (\\w+)\\..*", "$1"))
        : Optional.empty();
  }
}
