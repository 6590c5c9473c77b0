package io.gatepass.app.download;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.apidocs.Words;
import io.gatepass.app.audit.Given;
import io.gatepass.app.door.Callers;
import io.gatepass.app.door.ClientAddress;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.Secret;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.UploadId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Downloads over HTTP: a redirect for browsers and curl, the request itself for programs. */
@Controller("/v1/uploads")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "downloads")
@AnswersProblems
final class DownloadController {
  private final SignDownload sign;
  private final ClientAddress address;

  DownloadController(SignDownload sign, ClientAddress address) {
    this.sign = sign;
    this.address = address;
  }

  @Get("/{id}/download")
  @Produces(MediaType.ALL)
  @Operation(
      operationId = "downloadUpload",
      summary = "Redirect to the stored bytes, or get that request as JSON")
  @ApiResponse(
      responseCode = "200",
      description = "That request and what it reads, when Accept names JSON first.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DownloadJson.class)))
  @ApiResponse(
      responseCode = "303",
      description = "The file is at Location: for some minutes, unless it is open to everybody.")
  HttpResponse<?> download(
      @Parameter(hidden = true) HttpRequest<?> request,
      String id,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.DISPOSITION,
                              parseValue = true)))
          @QueryValue
          @Nullable String disposition,
      @QueryValue @Nullable String filename) {
    Fields fields = new Fields();
    Optional<Disposition.Kind> kind =
        fields.optional("disposition", disposition, DownloadController::kind);
    Optional<FileName> name = fields.optional("filename", filename, FileName::new);
    Optional<Download> signed =
        fields.end(() ->
            sign(
                Callers.of(request),
                UploadId.parse(id),
                new Wanted(kind.orElse(Disposition.Kind.ATTACHMENT), name, address.of(request))));
    return signed
        .<HttpResponse<?>>map(answer -> answer(request, answer))
        .orElseGet(DownloadController::credentialMissing);
  }

  /** The door lets in without a credential where there may be files for everybody. */
  private Optional<Download> sign(Optional<Caller> caller, Optional<UploadId> id, Wanted wanted) {
    return caller.isPresent()
        ? Optional.of(sign.sign(caller.get(), id, wanted))
        : sign.sign(id, wanted);
  }

  private static HttpResponse<?> credentialMissing() {
    return Problem.of(ProblemType.CREDENTIAL_MISSING, "Send Authorization: Bearer <credential>.")
        .response()
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  private static HttpResponse<?> answer(HttpRequest<?> request, Download download) {
    return Given.in(
        Secret.keep(
            namesJsonFirst(request)
                ? HttpResponse.ok(DownloadJson.of(download))
                    .contentType(MediaType.APPLICATION_JSON_TYPE)
                : HttpResponse.seeOther(download.uri())),
        List.of(Given.requests("download", 1, download.expiresAt())));
  }

  private static boolean namesJsonFirst(HttpRequest<?> request) {
    return request.accept().stream()
        .findFirst()
        .filter(type -> type.getSubtype().equals("json"))
        .isPresent();
  }

  private static Disposition.Kind kind(String text) {
    return switch (text) {
      case "inline" -> Disposition.Kind.INLINE;
      case "attachment" -> Disposition.Kind.ATTACHMENT;
      default ->
          throw new InvalidValue(
              "disposition_unknown", "The disposition is neither inline nor attachment.");
    };
  }
}
