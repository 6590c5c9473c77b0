package io.gatepass.app.sweep;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.domain.Caller;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What is due, over HTTP. */
@Controller("/v1/sweep")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "sweep")
@AnswersProblems
final class DueController {
  private final SweepNow sweep;

  DueController(SweepNow sweep) {
    this.sweep = sweep;
  }

  /**
   * What was done.
   *
   * @param attended how many uploads were due and have been seen to
   * @param more whether there may be others: ask again
   */
  @Serdeable
  record SweptJson(int attended, boolean more) {}

  @Post
  @Consumes(MediaType.ALL)
  @Operation(
      operationId = "sweep",
      summary = "Do now what is due: settle, orphan, finish and clean up; repeatable")
  @ApiResponse(responseCode = "200", description = "What was done, within some ten seconds.")
  SweptJson sweep(@Parameter(hidden = true) Caller caller) {
    SweepNow.Swept swept = sweep.sweep(caller);
    return new SweptJson(swept.attended(), swept.more());
  }
}
