package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.Credentials.Why;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.RepositoryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchersTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String KEY = "gpk_one";
  private static final Verdict READS =
      new Verdict.Verified(new Caller("ops", "prometheus", Set.of(Scope.METRICS)));
  private static final RuntimeException AWAY =
      new RepositoryUnavailable(new IllegalStateException());

  private final Watchers watchers = new Watchers(Runnable::run);

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/health", "/health/readiness"})
  void a_key_that_was_let_in_still_is_for_a_day(String path) {
    assertThat(asked(READS, path, NOW)).isEqualTo(READS);

    assertThat(away(path, NOW.plus(Duration.ofDays(1)).minusSeconds(1))).isEqualTo(READS);
    isClosed(path, NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void nowhere_else() {
    asked(READS, "/v1/keys", NOW);
    isClosed("/metrics", NOW);
    asked(READS, "/metrics", NOW);
    isClosed("/v1/keys", NOW);
  }

  @Test
  void not_beyond_its_end() {
    Verdict ending =
        new Verdict.Verified(
            new Caller("ops", "prometheus", Set.of(Scope.METRICS)),
            Optional.of(NOW.plusSeconds(60)));
    asked(ending, "/metrics", NOW);

    assertThat(away("/metrics", NOW.plusSeconds(59))).isEqualTo(ending);
    isClosed("/metrics", NOW.plusSeconds(60));
  }

  @Test
  void not_after_a_refusal_whichever_answer_comes_last() {
    CompletableFuture<Verdict> late = new CompletableFuture<>();
    asked(READS, "/metrics", NOW);
    CompletableFuture<Verdict> answer =
        watchers.orAsBefore(late, KEY, "/metrics", NOW.plusSeconds(1));
    asked(new Verdict.Refused(Why.EXPIRED), "/metrics", NOW.plusSeconds(2));
    late.complete(READS);

    assertThat(answer.join()).isEqualTo(READS);
    isClosed("/metrics", NOW.plusSeconds(3));
  }

  @Test
  void no_key_that_reads_no_numbers() {
    asked(new Verdict.Verified(new Caller("acme", "ann", Set.of(Scope.UPLOAD))), "/health", NOW);

    isClosed("/health", NOW);
  }

  /** It needs no database: where it cannot be verified, its issuer may have withdrawn it. */
  @Test
  void no_other_credential() {
    watchers
        .orAsBefore(CompletableFuture.completedFuture(READS), "eyJ.a.b", "/metrics", NOW)
        .join();

    CompletableFuture<Verdict> failed =
        CompletableFuture.failedFuture(new CredentialsUnavailable("The issuer is away."));
    assertThatThrownBy(() -> watchers.orAsBefore(failed, "eyJ.a.b", "/metrics", NOW).join())
        .hasCauseInstanceOf(CredentialsUnavailable.class);
  }

  @Test
  void a_defect_opens_nothing() {
    asked(READS, "/metrics", NOW);

    assertThatThrownBy(() -> failing(new IllegalStateException("a defect"), KEY, "/metrics", NOW))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void of_many_keys_the_latest_are_remembered() {
    for (int i = 0; i <= 64; i++) {
      watchers
          .orAsBefore(CompletableFuture.completedFuture(READS), "gpk_" + i, "/metrics", NOW)
          .join();
    }

    assertThat(failing(AWAY, "gpk_1", "/metrics", NOW)).isEqualTo(READS);
    assertThatThrownBy(() -> failing(AWAY, "gpk_0", "/metrics", NOW)).hasCause(AWAY);
  }

  private Verdict asked(Verdict found, String path, Instant at) {
    return watchers.orAsBefore(CompletableFuture.completedFuture(found), KEY, path, at).join();
  }

  private Verdict away(String path, Instant at) {
    return failing(AWAY, KEY, path, at);
  }

  private void isClosed(String path, Instant at) {
    assertThatThrownBy(() -> away(path, at)).hasCause(AWAY);
  }

  private Verdict failing(RuntimeException failure, String token, String path, Instant at) {
    return watchers.orAsBefore(CompletableFuture.failedFuture(failure), token, path, at).join();
  }
}
