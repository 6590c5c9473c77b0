package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.event.EventSources;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.RepositoryUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A credential that nobody can look at now is neither let in nor called wrong. */
class UnverifiableTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  static Stream<RuntimeException> reasons() {
    return Stream.of(
        new CredentialsUnavailable("the issuer is away"),
        new RepositoryUnavailable(new IllegalStateException()));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void it_is_asked_for_again_later(RuntimeException away) {
    HttpRequest<?> request = HttpRequest.GET("/v1/uploads").bearerAuth("gpk_x");

    HttpResponse<?> answer =
        door(away).check(request, "/v1/uploads").toCompletableFuture().join().orElseThrow();

    assertThat(answer.code()).isEqualTo(503);
    assertThat(answer.header(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    assertThat(answer.body().toString())
        .contains("credential_unverifiable")
        .doesNotContain("away", "database");
    assertThat(Callers.of(request)).isEmpty();
    assertThat(registry.get("gatepass.credentials.refused").tag("reason", "unverifiable").counter())
        .matches(counter -> counter.count() == 1);
  }

  private AuthenticatedDoor door(RuntimeException away) {
    InstantSource clock = InstantSource.system();
    return new AuthenticatedDoor(
        (token, at) -> {
          throw away;
        },
        new CrossOrigin(Set.of()),
        new EventAddress(new EventSources(Map.of())),
        false,
        new Refusals(registry, clock),
        clock,
        Runnable::run);
  }
}
