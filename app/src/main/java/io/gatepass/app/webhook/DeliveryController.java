package io.gatepass.app.webhook;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.http.Fields;
import io.gatepass.domain.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent to a webhook, and sending it again. */
@Controller("/v1/webhooks/{id}/deliveries")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "webhooks")
@AnswersProblems
final class DeliveryController {
  private static final int PAGE = 50;

  private final ListDeliveries list;
  private final ReplayDelivery replay;

  DeliveryController(ListDeliveries list, ReplayDelivery replay) {
    this.list = list;
    this.replay = replay;
  }

  /** One page; {@code next} is the cursor of the following page, absent on the last. */
  @Serdeable
  record DeliveryPage(List<DeliveryJson> deliveries, @Nullable String next) {}

  @Get
  @Operation(operationId = "listDeliveries", summary = "List a webhook's deliveries, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  DeliveryPage list(
      @Parameter(hidden = true) Caller caller, String id, @QueryValue @Nullable String cursor) {
    Fields fields = new Fields();
    Optional<UUID> before = fields.cursor(cursor, Names.MESSAGE::parse);
    ListDeliveries.Page page =
        fields.end(() -> list.list(caller, Names.WEBHOOK.parse(id), before, PAGE));
    return new DeliveryPage(
        page.deliveries().stream().map(DeliveryJson::of).toList(),
        page.next().map(Names.MESSAGE::of).orElse(null));
  }

  @Post("/{message}/replay")
  @Consumes(MediaType.ALL)
  @Operation(
      operationId = "replayDelivery",
      summary = "Send a message again, under the same id, whatever became of it")
  @ApiResponse(responseCode = "202", description = "It is on its way.")
  HttpResponse<Void> replay(@Parameter(hidden = true) Caller caller, String id, String message) {
    replay.replay(caller, Names.WEBHOOK.parse(id), Names.MESSAGE.parse(message));
    return HttpResponse.accepted();
  }
}
