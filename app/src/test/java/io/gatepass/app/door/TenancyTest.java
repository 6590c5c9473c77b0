package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.Operation;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one caller has does not exist for another, over every route there is. */
class TenancyTest {
  private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);
  private static final Caller ANN = new Caller("acme", "ann", ALL);
  private static final List<Caller> STRANGERS =
      List.of(
          new Caller("acme", "bob", ALL),
          new Caller("globex", "ann", ALL),
          new Caller("acme", "Ann", ALL));
  private static final String UPLOAD = made("POST", "/v1/uploads");
  private static final String WEBHOOK = made("POST", "/v1/webhooks");
  private static final String TOKEN = made("POST", "/v1/tokens");

  static List<Operation> uploads() {
    return below("/v1/uploads/{");
  }

  static List<Operation> tokens() {
    return below("/v1/tokens/{");
  }

  static List<Operation> webhooks() {
    return below("/v1/webhooks/{");
  }

  @ParameterizedTest
  @MethodSource("uploads")
  void somebody_elses_upload_is_unknown_over_every_route(Operation operation) {
    assertThat(uploads()).hasSizeGreaterThan(5);
    for (Caller stranger : STRANGERS) {
      HttpResponse<String> answer = ask(stranger, operation, UPLOAD);
      assertThat(answer.statusCode()).as("%s for %s", operation, stranger).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(ask(stranger, operation, "no-id-at-all").body());
    }
    assertThat(Authenticated.ask(ANN, "GET", "/v1/uploads/" + UPLOAD, "").body())
        .contains("\"status\":\"pending\"");
  }

  @ParameterizedTest
  @MethodSource("webhooks")
  void another_tenants_webhook_is_unknown_over_every_route(Operation operation) {
    assertThat(webhooks()).hasSizeGreaterThan(4);
    Caller stranger = new Caller("globex", "ann", ALL);
    HttpResponse<String> answer = ask(stranger, operation, WEBHOOK);
    HttpResponse<String> free = ask(stranger, operation, "019a0000-0000-7000-8000-000000000000");

    assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(free.statusCode());
    assertThat(answer.body()).isEqualTo(free.body());
    assertThat(answer.statusCode()).isIn(204, 404);
    assertThat(Authenticated.ask(ANN, "GET", "/v1/webhooks/" + WEBHOOK, "").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void somebody_elses_upload_token_is_unknown_over_every_route_but_to_an_operator(
      Operation operation) {
    assertThat(tokens()).hasSize(2);
    for (Caller stranger : STRANGERS) {
      Caller client =
          new Caller(stranger.tenant(), stranger.owner(), Set.of(Scope.UPLOAD, Scope.DELETE));
      HttpResponse<String> answer = ask(client, operation, TOKEN);
      assertThat(answer.statusCode()).as("%s for %s", operation, client).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(ask(client, operation, "no-id-at-all").body());
    }
    assertThat(Authenticated.ask(ANN, "GET", "/v1/tokens/" + TOKEN, "").body())
        .doesNotContain("revokedAt");
  }

  @Test
  void every_other_route_that_names_something_is_the_operators_or_a_stores() {
    assertThat(below("/"))
        .filteredOn(operation -> operation.path().contains("{"))
        .filteredOn(operation -> !uploads().contains(operation))
        .filteredOn(operation -> !webhooks().contains(operation))
        .filteredOn(operation -> !tokens().contains(operation))
        .extracting(Operation::toString)
        .containsExactlyInAnyOrder(
            "POST /v1/events/{store}",
            "OPTIONS /v1/events/{store}",
            "GET /v1/reconciliations/{id}",
            "GET /v1/reconciliations/{id}/findings",
            "DELETE /v1/keys/{id}");
  }

  @Test
  void lists_hold_what_is_the_callers_alone() {
    for (Caller stranger : STRANGERS) {
      assertThat(Authenticated.ask(stranger, "GET", "/v1/uploads", "").body())
          .doesNotContain(UPLOAD);
    }
    assertThat(Authenticated.ask(ANN, "GET", "/v1/uploads", "").body()).contains(UPLOAD);
  }

  private static List<Operation> below(String path) {
    return Operation.all(Authenticated.gateway()).stream()
        .filter(operation -> operation.path().startsWith(path))
        .toList();
  }

  private static HttpResponse<String> ask(Caller caller, Operation operation, String id) {
    return Authenticated.ask(caller, operation.method(), operation.of(id), operation.body());
  }

  private static String made(String method, String path) {
    HttpResponse<String> answer = ask(ANN, new Operation(method, path), "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
  }
}
