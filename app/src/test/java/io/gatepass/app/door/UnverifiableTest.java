package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.event.EventSources;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.RepositoryUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A credential that nobody can look at now is neither let in nor called wrong. */
class UnverifiableTest {
  private static final Caller PROMETHEUS = new Caller("ops", "prometheus", Set.of(Scope.METRICS));

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

  @Test
  void who_was_let_in_to_metrics_still_is_when_the_answer_is_late_and_not_after_a_refusal() {
    Queue<Supplier<Verdict>> verdicts = new ArrayDeque<>();
    CountDownLatch never = new CountDownLatch(1);
    verdicts.add(() -> new Verdict.Verified(PROMETHEUS));
    verdicts.add(() -> await(never));
    verdicts.add(() -> new Verdict.Refused(Credentials.Why.EXPIRED));
    verdicts.add(() -> {
      throw new CredentialsUnavailable("the database is away");
    });
    AuthenticatedDoor door =
        door((token, at) -> verdicts.remove().get(), task -> new Thread(task).start());

    assertThat(status(door, "/metrics")).isZero();
    assertThat(status(door, "/metrics")).isZero();
    never.countDown();
    assertThat(status(door, "/metrics")).isEqualTo(401);
    assertThat(status(door, "/metrics")).isEqualTo(503);
  }

  private static Verdict await(CountDownLatch never) {
    try {
      never.await();
      throw new CredentialsUnavailable("late");
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** 0: it is let in. */
  private static int status(AuthenticatedDoor door, String path) {
    HttpRequest<?> request = HttpRequest.GET(path).bearerAuth("gpk_x");
    return door.check(request, path).toCompletableFuture().join().map(HttpResponse::code).orElse(0);
  }

  private AuthenticatedDoor door(RuntimeException away) {
    return door(
        (token, at) -> {
          throw away;
        },
        Runnable::run);
  }

  private AuthenticatedDoor door(Credentials credentials, Executor executor) {
    InstantSource clock = InstantSource.system();
    return new AuthenticatedDoor(
        credentials,
        new CrossOrigin(Set.of()),
        new EventAddress(new EventSources(Map.of())),
        false,
        new Refusals(registry, clock),
        clock,
        executor);
  }
}
