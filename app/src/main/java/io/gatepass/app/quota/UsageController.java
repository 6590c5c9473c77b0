package io.gatepass.app.quota;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.domain.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What a tenant holds, over HTTP. */
@Controller("/v1/usage")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "usage")
@AnswersProblems
final class UsageController {
  private final FindUsage find;

  UsageController(FindUsage find) {
    this.find = find;
  }

  @Get
  @Operation(
      operationId = "getUsage",
      summary = "How many bytes and files the caller's tenant holds, and how many it may")
  @ApiResponse(responseCode = "200", description = "What is used, and the limits if there are any.")
  HttpResponse<UsageJson> usage(@Parameter(hidden = true) Caller caller) {
    return HttpResponse.ok(UsageJson.of(find.find(caller)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
