package io.gatepass.app.upload;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.audit.Given;
import io.gatepass.app.http.Secret;
import io.gatepass.domain.Caller;
import io.gatepass.domain.UploadId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import org.reactivestreams.Publisher;

/** The parts of an upload over HTTP. */
@Controller("/v1/uploads/{id}/parts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "uploads")
@AnswersProblems
final class PartsController {
  private final ListParts list;
  private final SignParts sign;
  private final PartsStream stream;

  PartsController(ListParts list, SignParts sign, PartsStream stream) {
    this.list = list;
    this.sign = sign;
    this.stream = stream;
  }

  /** Parts in the order in which they were asked for. */
  @Serdeable
  record SignedPartsJson(List<PartJson> parts) {}

  @Get
  @Operation(
      operationId = "listParts",
      summary = "Ask storage which parts of a pending upload have arrived")
  @ApiResponse(responseCode = "200", description = "What is there, and what is not.")
  PartListJson list(@Parameter(hidden = true) Caller caller, String id) {
    return PartListJson.of(list.list(caller, UploadId.parse(id)));
  }

  @Post
  @Operation(
      operationId = "signParts",
      summary = "Sign the requests that send parts of a pending upload; repeatable")
  @ApiResponse(
      responseCode = "200",
      description = "The parts, each with the request to send.",
      content = @Content(schema = @Schema(implementation = SignedPartsJson.class)))
  HttpResponse<Publisher<byte[]>> sign(
      @Parameter(hidden = true) Caller caller, String id, @Body PartsRequest request) {
    PartsRequest.Selection wanted = request.read();
    SignedParts signed =
        sign.sign(caller, UploadId.parse(id), wanted.numbers(), wanted.checksums());
    return Given.in(
        Secret.keep(HttpResponse.ok(stream.of(signed))),
        List.of(Given.requests("part", signed.count(), signed.expiresAt())));
  }
}
