package io.gatepass.app.upload;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.apidocs.Words;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.Secret;
import io.gatepass.domain.Caller;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.domain.Waiting;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
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

/** Uploads over HTTP. */
@Controller("/v1/uploads")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "uploads")
@AnswersProblems
final class UploadController {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  private final Creations creations;
  private final SignTransfer transfer;
  private final FindUpload find;
  private final ListUploads list;
  private final FinalizeUpload complete;
  private final DeleteUpload delete;

  UploadController(
      Creations creations,
      SignTransfer transfer,
      FindUpload find,
      ListUploads list,
      FinalizeUpload complete,
      DeleteUpload delete) {
    this.creations = creations;
    this.transfer = transfer;
    this.find = find;
    this.list = list;
    this.complete = complete;
    this.delete = delete;
  }

  /** One page of uploads; {@code next} is the cursor of the following page, absent on the last. */
  @Serdeable
  record UploadPage(List<UploadJson> uploads, @Nullable String next) {}

  @Post
  @Operation(
      operationId = "createUpload",
      summary = "Create an upload and get the request that sends its bytes to storage")
  @ApiResponse(
      responseCode = "201",
      description = "The upload, with what to send.",
      headers =
          @io.swagger.v3.oas.annotations.headers.Header(
              name = KeyHeader.REPLAYED,
              description = "true: it had been created before under this Idempotency-Key",
              schema = @Schema(type = "boolean")),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UploadJson.class)))
  HttpResponse<UploadJson> create(
      @Parameter(hidden = true) Caller caller,
      @Body UploadRequest request,
      @Parameter(description = KeyHeader.USE) @Header(KeyHeader.NAME) @Nullable String key) {
    Created created = creations.create(caller, request, KeyHeader.read(key));
    MutableHttpResponse<UploadJson> answer =
        Gifts.in(Secret.keep(HttpResponse.created(UploadJson.of(created))), created)
            .header(
                HttpHeaders.LOCATION,
                UriBuilder.of("/v1/uploads")
                    .path(created.upload().terms().id().toString())
                    .build()
                    .toString());
    return created.isRepetition() ? answer.header(KeyHeader.REPLAYED, "true") : answer;
  }

  @Get
  @Operation(operationId = "listUploads", summary = "List one's uploads, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  UploadPage list(
      @Parameter(hidden = true) Caller caller,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.UPLOAD_STATUS,
                              parseValue = true)))
          @QueryValue
          @Nullable String status,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable String limit) {
    Fields fields = new Fields();
    Optional<UploadStatus> state = fields.optional("status", status, this::status);
    Optional<UploadId> before = fields.cursor(cursor, UploadId::parse);
    Optional<Integer> size = fields.optional("limit", limit, this::pageSize);
    ListUploads.Page page = fields.end(() -> list.list(caller, state, before, size.orElse(PAGE)));
    return new UploadPage(
        page.uploads().stream().map(UploadJson::of).toList(),
        page.next().map(UploadId::toString).orElse(null));
  }

  @Get("/{id}")
  @Operation(operationId = "readUpload", summary = "Read an upload")
  @ApiResponse(responseCode = "200", description = "The upload, without signed requests.")
  UploadJson read(@Parameter(hidden = true) Caller caller, String id) {
    return UploadJson.of(find.find(caller, UploadId.parse(id)));
  }

  @Post("/{id}/transfer")
  @Consumes(MediaType.ALL)
  @Operation(operationId = "signTransfer", summary = "Sign a pending upload's request again")
  @ApiResponse(responseCode = "200", description = "The upload, with what to send.")
  HttpResponse<UploadJson> transfer(@Parameter(hidden = true) Caller caller, String id) {
    Granted granted = transfer.sign(caller, UploadId.parse(id));
    return Gifts.in(Secret.keep(HttpResponse.ok(UploadJson.of(granted))), Created.again(granted));
  }

  @Post("/{id}/finalize")
  @Consumes(MediaType.ALL)
  @Operation(
      operationId = "finalizeUpload",
      summary = "Have storage looked at and the upload settled; repeatable")
  @ApiResponse(responseCode = "200", description = "The upload is ready.")
  @ApiResponse(
      responseCode = "202",
      description =
          "It has arrived and waits for its scan, or is being put together; ask again after"
              + " Retry-After.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UploadJson.class)))
  HttpResponse<UploadJson> complete(@Parameter(hidden = true) Caller caller, String id) {
    Upload upload = complete.complete(caller, UploadId.parse(id));
    UploadJson body = UploadJson.of(upload);
    return upload instanceof Upload.Ready
        ? HttpResponse.ok(body)
        : HttpResponse.accepted().header(HttpHeaders.RETRY_AFTER, pause(upload)).body(body);
  }

  @Delete("/{id}")
  @Operation(
      operationId = "deleteUpload",
      summary = "Abort a pending upload or delete a ready one; repeatable")
  @ApiResponse(responseCode = "204", description = "It is gone.")
  HttpResponse<Void> delete(@Parameter(hidden = true) Caller caller, String id) {
    delete.delete(caller, UploadId.parse(id));
    return HttpResponse.noContent();
  }

  /** Seconds; while the scanner is away nothing happens for longer than that. */
  private static String pause(Upload upload) {
    return upload instanceof Upload.Uploaded uploaded
            && uploaded.waiting().equals(Optional.of(Waiting.SCANNER_UNAVAILABLE))
        ? "30"
        : "1";
  }

  private UploadStatus status(String label) {
    return UploadStatus.labelled(label)
        .orElseThrow(() -> new InvalidValue("status_unknown", "There is no such status."));
  }

  private int pageSize(String text) {
    if (!text.matches("[1-9]\\d?|" + LARGEST_PAGE)) {
      throw new InvalidValue("limit_invalid", "The limit is a number from 1 to 100.");
    }
    return Integer.parseInt(text);
  }
}
