package io.gatepass.app.download;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.audit.Given;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.Secret;
import io.gatepass.domain.Caller;
import io.gatepass.domain.PolicyName;
import io.gatepass.ports.SignedFolder;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Many downloads at once, as the pieces of one film. */
@Controller("/v1/downloads")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "downloads")
@AnswersProblems
final class FolderController {
  private final SignFolder sign;

  FolderController(SignFolder sign) {
    this.sign = sign;
  }

  /**
   * What is wanted.
   *
   * @param policy whose files; absent: the one that an upload gets which names none
   */
  @Serdeable
  record FolderRequest(@Nullable String policy) {}

  /**
   * Permission to read all files of the caller's tenant under one policy, in either of two forms.
   *
   * @param url where they are: each under the id of its upload and its extension
   * @param cookies by name, for a browser to send to that address
   * @param query to be put at the end of each address, by whoever sends no cookies
   */
  @Serdeable
  record FolderJson(String url, Map<String, String> cookies, String query, String expiresAt) {
    static FolderJson of(SignedFolder folder) {
      return new FolderJson(
          folder.uri().toString(), folder.cookies(), folder.query(), folder.expiresAt().toString());
    }

    /** Whoever sees this may read, so neither does a log. */
    @Override
    public String toString() {
      return "FolderJson";
    }
  }

  @Post
  @Operation(
      operationId = "downloadFolder",
      summary = "Get cookies, or a query, for all files of a policy behind a CDN")
  @ApiResponse(
      responseCode = "200",
      description = "The permission, for some minutes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FolderJson.class)))
  HttpResponse<FolderJson> folder(
      @Parameter(hidden = true) Caller caller, @Body FolderRequest request) {
    Fields fields = new Fields();
    Optional<PolicyName> policy = fields.optional("policy", request.policy(), PolicyName::new);
    SignedFolder folder = fields.end(() -> sign.sign(caller, policy));
    return Given.in(
        Secret.keep(HttpResponse.ok(FolderJson.of(folder))),
        List.of(Given.requests("folder", 1, Optional.of(folder.expiresAt())).about(folder.uri())));
  }
}
