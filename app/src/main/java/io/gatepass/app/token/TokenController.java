package io.gatepass.app.token;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.audit.Given;
import io.gatepass.app.config.Settings;
import io.gatepass.app.http.Secret;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.domain.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Upload tokens over HTTP. */
@Controller("/v1/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "tokens")
@AnswersProblems
final class TokenController {
  private final boolean isOffered;
  private final CreateToken create;
  private final FindToken find;
  private final RevokeToken revoke;

  TokenController(Settings settings, CreateToken create, FindToken find, RevokeToken revoke) {
    this.isOffered = settings.auth().isOn();
    this.create = create;
    this.find = find;
    this.revoke = revoke;
  }

  @Post
  @Operation(
      operationId = "createToken",
      summary = "Make a token that permits some uploads and nothing else; shows it once")
  @ApiResponse(
      responseCode = "201",
      description = "The token, with its secret.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TokenJson.class)))
  HttpResponse<TokenJson> create(
      @Parameter(hidden = true) Caller caller, @Body TokenRequest request) {
    if (!isOffered) {
      throw new TokensNotOffered();
    }
    CreateToken.Made made = create.create(caller, request);
    return Given.in(
        Secret.keep(HttpResponse.created(TokenJson.withSecret(made))), List.of(made.given()));
  }

  @Get("/{id}")
  @Operation(
      operationId = "readToken",
      summary = "Read an upload token: what it permits, and how often it was used")
  @ApiResponse(responseCode = "200", description = "The token, without its secret.")
  HttpResponse<TokenJson> read(@Parameter(hidden = true) Caller caller, String id) {
    return HttpResponse.ok(TokenJson.of(find.find(caller, TokenName.parse(id))))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @Delete("/{id}")
  @Operation(
      operationId = "revokeToken",
      summary = "Refuse an upload token from now on, for good; repeatable")
  @ApiResponse(responseCode = "204", description = "It is refused.")
  HttpResponse<Void> revoke(@Parameter(hidden = true) Caller caller, String id) {
    revoke.revoke(caller, TokenName.parse(id));
    return HttpResponse.noContent();
  }

  @Error
  HttpResponse<Problem> unknown(HttpRequest<?> request, TokenNotFound unknown) {
    return Problem.of(ProblemType.TOKEN_NOT_FOUND, String.valueOf(unknown.getMessage())).response();
  }

  @Error
  HttpResponse<Problem> refused(HttpRequest<?> request, TokensNotOffered refused) {
    return Problem.of(ProblemType.TOKENS_NOT_OFFERED, String.valueOf(refused.getMessage()))
        .response();
  }
}
