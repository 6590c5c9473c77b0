package io.gatepass.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.limit.Charged;
import io.gatepass.app.limit.Exceeded;
import io.gatepass.app.limit.Limit;
import io.gatepass.app.limit.Rate;
import io.gatepass.app.limit.Reach;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Arrival;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Quota;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Usage;
import io.gatepass.domain.Violation;
import io.gatepass.ports.QuotaExceeded;
import io.gatepass.ports.StorageException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
  private static final Upload PENDING = Sample.writeOnce().pending();
  private static final Arrival ARRIVAL = new Arrival(List.of(), List.of(2, 3), List.of(1));
  private static final Exceeded EXCEEDED =
      new Exceeded(
          new Limit(Charged.SIGN, Reach.TENANT, new Rate(600, Duration.ofMinutes(1))),
          Duration.ofMillis(6_001));
  private static final Throwable CAUSE = new SQLException("secret");

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new UploadException.NotFound(), 404, "upload_not_found", false),
        Arguments.of(new UploadException.Forbidden(Scope.UPLOAD), 403, "scope_missing", false),
        Arguments.of(new UploadException.TokenExpired(), 403, "token_expired", false),
        Arguments.of(new UploadException.TokenUsedUp(), 403, "token_used_up", false),
        Arguments.of(
            new UploadException.PendingTooMany(PolicyName.DEFAULT, 3),
            429,
            "pending_too_many",
            true),
        Arguments.of(
            new UploadException.AddressNotBindable(PolicyName.DEFAULT),
            403,
            "address_not_bindable",
            false),
        Arguments.of(new UploadException.RateLimited(EXCEEDED), 429, "rate_limited", true),
        Arguments.of(
            new UploadException.Unacceptable("policy_unknown", "x"), 422, "policy_unknown", false),
        Arguments.of(new UploadException.TooLarge("x"), 413, "too_large", false),
        Arguments.of(new UploadException.NotArrived(), 409, "not_arrived", true),
        Arguments.of(new UploadException.PartsIncomplete(ARRIVAL), 409, "parts_incomplete", true),
        Arguments.of(new UploadException.PartsChanged(), 409, "parts_changed", true),
        Arguments.of(new UploadException.NotMultipart(PENDING), 409, "upload_not_multipart", false),
        Arguments.of(new UploadException.NotReady(PENDING), 409, "not_ready", true),
        Arguments.of(new UploadException.NotPending(PENDING), 409, "not_pending", false),
        Arguments.of(new UploadException.Ended("x"), 410, "upload_ended", false),
        Arguments.of(
            new UploadException.Rejected(List.of(new Violation("size_mismatch", "x"))),
            422,
            "upload_rejected",
            false));
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new StorageException.Misconfigured("secret", CAUSE), 502, "store_misconfigured", false),
        Arguments.of(
            new StorageException.Unavailable("secret", CAUSE, null),
            503,
            "store_unavailable",
            true),
        Arguments.of(new StorageException.Missing("secret", CAUSE), 502, "store_unexpected", true),
        Arguments.of(new StorageException.Conflict("secret", CAUSE), 502, "store_unexpected", true),
        Arguments.of(
            new StorageException.Unexpected("secret", CAUSE), 502, "store_unexpected", true));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void every_refusal_has_its_own_problem(
      UploadException refused, int status, String code, boolean retryable) {
    MutableHttpResponse<Problem> response = Problems.response(refused);

    check(response, status, code, retryable);
    assertThat(response.body().detail()).isEqualTo(refused.getMessage());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void every_failure_of_a_store_has_its_problem_and_does_not_tell_what_the_store_said(
      StorageException failed, int status, String code, boolean retryable) {
    MutableHttpResponse<Problem> response = Problems.response(failed);

    check(response, status, code, retryable);
    assertThat(response.body().toString()).doesNotContain("secret");
  }

  @Test
  void no_exception_is_left_out_of_these_tables() {
    assertThat(classes(refusals()))
        .containsExactlyInAnyOrder(UploadException.class.getPermittedSubclasses());
    assertThat(classes(failures()))
        .containsExactlyInAnyOrder(StorageException.class.getPermittedSubclasses());
  }

  @Test
  void a_store_that_says_when_to_come_back_is_heeded() {
    assertThat(retryAfter(Duration.ofSeconds(30))).isEqualTo("30");
    assertThat(retryAfter(Duration.ofMillis(10))).isEqualTo("1");
  }

  @Test
  void a_rejection_lists_every_violation() {
    Problem problem =
        Problems.response(
                new UploadException.Rejected(
                    List.of(new Violation("size_mismatch", "a"), new Violation("other", "b"))))
            .body();

    assertThat(problem.violations())
        .containsExactly(
            new Problem.Item("size_mismatch", "a", null), new Problem.Item("other", "b", null));
  }

  @Test
  void parts_that_are_not_all_there_are_told_by_their_numbers() {
    Problem problem = Problems.response(new UploadException.PartsIncomplete(ARRIVAL)).body();

    assertThat(problem.missing()).containsExactly(2, 3);
    assertThat(problem.wrongSize()).containsExactly(1);
  }

  @Test
  void a_database_that_is_away_is_503_with_a_time_to_come_back() {
    check(Problems.databaseAway(), 503, "database_unavailable", true);
  }

  @Test
  void a_quota_that_is_used_up_is_403_and_not_helped_by_asking_again() {
    Quota quota = new Quota(Optional.of(new ByteCount(9)), OptionalLong.empty());
    Problem problem = Problems.of(new QuotaExceeded(quota, new Usage(7, 1), new Usage(3, 1)));

    check(problem.response(), 403, "quota_exceeded", false);
    assertThat(problem.detail())
        .isEqualTo("The upload may take 3 bytes, and the tenant's quota of 9 bytes has 2 left.");
  }

  @Test
  void no_two_kinds_of_problem_share_a_code() {
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::code)).doesNotHaveDuplicates();
  }

  private static void check(
      MutableHttpResponse<Problem> response, int status, String code, boolean retryable) {
    Problem problem = response.body();
    assertThat(response.code()).isEqualTo(status).isEqualTo(problem.status());
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.type()).isEqualTo("/problems/" + code.replace('_', '-'));
    assertThat(problem.retryable()).isEqualTo(retryable);
    assertThat(response.getHeaders().contains(HttpHeaders.RETRY_AFTER)).isEqualTo(retryable);
    assertThat(response.getContentType()).hasToString("Optional[application/problem+json]");
    assertThat(response.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
  }

  private static Stream<Class<?>> classes(Stream<Arguments> table) {
    return table.map(row -> row.get()[0].getClass());
  }

  private static String retryAfter(Duration asked) {
    return Problems.response(new StorageException.Unavailable("x", null, asked))
        .header(HttpHeaders.RETRY_AFTER);
  }

  @Test
  void a_limit_that_is_used_up_is_named_with_the_time_to_wait_rounded_up() {
    MutableHttpResponse<Problem> answer =
        Problems.response(new UploadException.RateLimited(EXCEEDED));
    assertThat(answer.header("Retry-After")).isEqualTo("7");
    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"sign-tenant\";q=600;w=60");
    assertThat(answer.header("RateLimit")).isEqualTo("\"sign-tenant\";r=0;t=7");
  }
}
