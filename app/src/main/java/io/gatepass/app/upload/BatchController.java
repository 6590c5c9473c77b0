package io.gatepass.app.upload;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.http.Secret;
import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.problem.Problems;
import io.gatepass.app.upload.BatchJson.ResultJson;
import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Scope;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Many uploads in one request; one that is refused keeps no other from being created. */
@Controller("/v1/uploads/batch")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "uploads")
@AnswersProblems
final class BatchController {
  private final Creations creations;

  BatchController(Creations creations) {
    this.creations = creations;
  }

  @Post
  @Operation(operationId = "createUploads", summary = "Create up to 100 uploads, each by itself")
  @ApiResponse(responseCode = "200", description = "What has become of each item, in their order.")
  HttpResponse<BatchJson> create(
      @Parameter(hidden = true) Caller caller,
      @Body BatchRequest request,
      @Parameter(description = KeyHeader.USE) @Header(KeyHeader.NAME) @Nullable String key) {
    Access.require(caller, Scope.UPLOAD);
    List<UploadRequest> items = request.read();
    Optional<IdempotencyKey> known = KeyHeader.read(key);
    List<ResultJson> results =
        IntStream.range(0, items.size())
            .mapToObj(n -> one(caller, items.get(n), known.map(whole -> whole.item(n))))
            .toList();
    return Secret.keep(HttpResponse.ok(new BatchJson(results)));
  }

  private ResultJson one(Caller caller, UploadRequest item, Optional<IdempotencyKey> key) {
    try {
      return ResultJson.of(creations.create(caller, item, key));
    } catch (InvalidRequest refused) {
      return ResultJson.of(Problems.of(refused));
    } catch (UploadException refused) {
      return ResultJson.of(Problems.of(refused));
    } catch (StorageException failed) {
      return ResultJson.of(Problems.of(failed));
    } catch (RepositoryUnavailable failed) {
      return ResultJson.of(Problems.databaseUnavailable());
    }
  }
}
