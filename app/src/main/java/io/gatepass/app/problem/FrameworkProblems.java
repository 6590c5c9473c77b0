package io.gatepass.app.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * Gives the framework's own errors the shape of ours. Its messages repeat parser internals, so the
 * detail is ours too; headers that it has set, such as Allow, stay.
 */
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    MutableHttpResponse<Problem> answer = of(HttpStatus.valueOf(response.code())).response();
    response.getHeaders().forEachValue((name, value) -> keep(answer, name, value));
    return answer;
  }

  private static void keep(MutableHttpResponse<Problem> answer, String name, String value) {
    if (name.equalsIgnoreCase("allow")) {
      answer.header(name, value);
    }
  }

  private static Problem of(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> Problem.of(ProblemType.NOT_FOUND, "See /docs for what is offered.");
      case METHOD_NOT_ALLOWED ->
          Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The Allow header lists what is.");
      case NOT_ACCEPTABLE -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Accept application/json.");
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.of(ProblemType.MEDIA_TYPE_UNSUPPORTED, "Set Content-Type: application/json.");
      case REQUEST_ENTITY_TOO_LARGE ->
          Problem.of(
              ProblemType.TOO_LARGE,
              "The request, its address or its headers: files go straight to storage, not through here.");
      case BAD_REQUEST ->
          Problem.of(
              ProblemType.MALFORMED_REQUEST,
              "The body is not the JSON that this call takes, a member of it is unknown or of another type,"
                  + " or a parameter has the wrong form.");
      default ->
          status.getCode() < 500
              ? other(status)
              : Problem.of(ProblemType.INTERNAL, "The gateway's log says more.");
    };
  }

  private static Problem other(HttpStatus status) {
    return Problem.of(ProblemType.REQUEST_REFUSED, status.getReason()).withStatus(status.getCode());
  }
}
