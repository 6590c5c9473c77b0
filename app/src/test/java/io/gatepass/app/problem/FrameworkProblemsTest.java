package io.gatepass.app.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrameworkProblemsTest {
  private final FrameworkProblems problems = new FrameworkProblems();

  @ParameterizedTest
  @CsvSource({
    "400, malformed_request",
    "404, not_found",
    "405, method_not_allowed",
    "406, not_acceptable",
    "413, too_large",
    "415, media_type_unsupported",
    "418, request_refused",
    "431, request_refused",
    "500, internal",
  })
  void the_frameworks_errors_have_our_shape(int status, String code) {
    MutableHttpResponse<Problem> answer = answer(HttpResponse.status(HttpStatus.valueOf(status)));

    assertThat(answer.code()).isEqualTo(status).isEqualTo(answer.body().status());
    assertThat(answer.body().code()).isEqualTo(code);
    assertThat(answer.getContentType()).hasToString("Optional[application/problem+json]");
  }

  @ParameterizedTest
  @EnumSource(value = HttpStatus.class, mode = EnumSource.Mode.MATCH_ALL, names = ".*")
  void what_the_framework_says_of_its_parser_is_not_repeated(HttpStatus status) {
    assertThat(answer(HttpResponse.status(status)).body().toString()).doesNotContain("internals");
  }

  @Test
  void the_allow_header_stays_and_no_other_does() {
    MutableHttpResponse<Problem> answer =
        answer(
            HttpResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                .header("Allow", "GET")
                .header("X-Other", "x"));

    assertThat(answer.header("Allow")).isEqualTo("GET");
    assertThat(answer.getHeaders().contains("X-Other")).isFalse();
  }

  private MutableHttpResponse<Problem> answer(MutableHttpResponse<?> response) {
    ErrorContext context =
        ErrorContext.builder(HttpRequest.GET("/")).errorMessage("parser internals").build();
    return problems.processResponse(context, response);
  }
}
