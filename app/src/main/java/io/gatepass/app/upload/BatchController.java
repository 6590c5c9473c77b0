package io.gatepass.app.upload;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.audit.Given;
import io.gatepass.app.http.Secret;
import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.Problems;
import io.gatepass.app.upload.BatchJson.ResultJson;
import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Scope;
import io.gatepass.ports.QuotaExceeded;
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
    List<Result> results =
        IntStream.range(0, items.size())
            .mapToObj(n -> one(caller, items.get(n), known.map(whole -> whole.item(n))))
            .toList();
    return Given.in(
        Secret.keep(HttpResponse.ok(new BatchJson(results.stream().map(Result::json).toList()))),
        results.stream().map(Result::given).toList());
  }

  /** One item's, as it is answered and as it is put on record. */
  private record Result(ResultJson json, Given given) {
    static Result of(Created created) {
      ResultJson json = ResultJson.of(created);
      return new Result(json, Gifts.of(created).alone(json.status()));
    }

    static Result of(Problem problem) {
      return new Result(ResultJson.of(problem), Given.refused(problem.status(), problem.code()));
    }
  }

  private Result one(Caller caller, UploadRequest item, Optional<IdempotencyKey> key) {
    try {
      return Result.of(creations.create(caller, item, key));
    } catch (InvalidRequest refused) {
      return Result.of(Problems.of(refused));
    } catch (UploadException refused) {
      return Result.of(Problems.of(refused));
    } catch (QuotaExceeded full) {
      return Result.of(Problems.of(full));
    } catch (StorageException failed) {
      return Result.of(Problems.of(failed));
    } catch (RepositoryUnavailable failed) {
      return Result.of(Problems.databaseUnavailable());
    }
  }
}
