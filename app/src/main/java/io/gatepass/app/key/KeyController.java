package io.gatepass.app.key;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.audit.Given;
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

/** API keys over HTTP. */
@Controller("/v1/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "keys")
@AnswersProblems
final class KeyController {
  private final CreateKey create;
  private final ListKeys list;
  private final RevokeKey revoke;

  KeyController(CreateKey create, ListKeys list, RevokeKey revoke) {
    this.create = create;
    this.list = list;
    this.revoke = revoke;
  }

  @Post
  @Operation(
      operationId = "createKey",
      summary = "Make an API key; shows it once. Needs the scope admin")
  @ApiResponse(
      responseCode = "201",
      description = "The key, with its secret.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeyJson.class)))
  HttpResponse<KeyJson> create(@Parameter(hidden = true) Caller caller, @Body KeyRequest request) {
    CreateKey.Made made = create.create(caller, request);
    return Given.in(
        Secret.keep(HttpResponse.created(KeyJson.withSecret(made))), List.of(made.given()));
  }

  @Get
  @Operation(
      operationId = "listKeys",
      summary = "List the API keys of all tenants, oldest first. Needs the scope admin")
  @ApiResponse(
      responseCode = "200",
      description = "All keys, expired and revoked ones too, without their secrets.")
  HttpResponse<KeyList> list(@Parameter(hidden = true) Caller caller) {
    return HttpResponse.ok(KeyList.of(list.list(caller)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @Delete("/{id}")
  @Operation(
      operationId = "revokeKey",
      summary = "Refuse an API key from now on, for good; repeatable. Needs the scope admin")
  @ApiResponse(responseCode = "204", description = "It is refused.")
  HttpResponse<Void> revoke(@Parameter(hidden = true) Caller caller, String id) {
    revoke.revoke(caller, KeyId.parse(id));
    return HttpResponse.noContent();
  }

  @Error
  HttpResponse<Problem> unknown(HttpRequest<?> request, KeyNotFound unknown) {
    return Problem.of(ProblemType.KEY_NOT_FOUND, String.valueOf(unknown.getMessage())).response();
  }
}
