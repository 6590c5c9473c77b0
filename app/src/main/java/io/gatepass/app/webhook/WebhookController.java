package io.gatepass.app.webhook;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.audit.Given;
import io.gatepass.app.http.Secret;
import io.gatepass.domain.Caller;
import io.gatepass.ports.Webhook;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
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

/** Webhooks over HTTP. */
@Controller("/v1/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "webhooks")
@AnswersProblems
final class WebhookController {
  private final CreateWebhook create;
  private final FindWebhook find;
  private final ChangeWebhook change;
  private final RotateSecret rotate;

  WebhookController(
      CreateWebhook create, FindWebhook find, ChangeWebhook change, RotateSecret rotate) {
    this.create = create;
    this.find = find;
    this.change = change;
    this.rotate = rotate;
  }

  /** All webhooks, oldest first. */
  @Serdeable
  record WebhookList(List<WebhookJson> webhooks) {}

  @Post
  @Operation(
      operationId = "createWebhook",
      summary = "Have an address told what becomes of uploads; shows its secret once")
  @ApiResponse(
      responseCode = "201",
      description = "The webhook, with its secret.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WebhookJson.class)))
  HttpResponse<WebhookJson> create(
      @Parameter(hidden = true) Caller caller, @Body WebhookRequest request) {
    Webhook made = request.with(url -> create.create(caller, url));
    WebhookJson body = WebhookJson.withSecret(made);
    return Given.in(
        Secret.keep(
            HttpResponse.created(body).header(HttpHeaders.LOCATION, "/v1/webhooks/" + body.id())),
        List.of(Given.credential(Map.of()).about(body.id())));
  }

  @Get
  @Operation(operationId = "listWebhooks", summary = "List the webhooks, oldest first")
  @ApiResponse(responseCode = "200", description = "All webhooks, without their secrets.")
  WebhookList list(@Parameter(hidden = true) Caller caller) {
    return new WebhookList(find.list(caller).stream().map(WebhookJson::of).toList());
  }

  @Get("/{id}")
  @Operation(operationId = "readWebhook", summary = "Read a webhook")
  @ApiResponse(responseCode = "200", description = "The webhook, without its secret.")
  WebhookJson read(@Parameter(hidden = true) Caller caller, String id) {
    return WebhookJson.of(find.find(caller, Names.WEBHOOK.parse(id)));
  }

  @Patch("/{id}")
  @Operation(
      operationId = "changeWebhook",
      summary = "Send elsewhere, stop sending, or go on with what was held back")
  @ApiResponse(responseCode = "200", description = "The webhook as it is now.")
  WebhookJson change(
      @Parameter(hidden = true) Caller caller, String id, @Body WebhookChange request) {
    return WebhookJson.of(
        request.with(url ->
            change.change(
                caller, Names.WEBHOOK.parse(id), url, Optional.ofNullable(request.enabled()))));
  }

  @Post("/{id}/rotate")
  @Consumes(MediaType.ALL)
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Make a new secret and show it once; the old one signs as well for 24 hours")
  @ApiResponse(responseCode = "200", description = "The webhook, with its new secret.")
  HttpResponse<WebhookJson> rotate(@Parameter(hidden = true) Caller caller, String id) {
    Webhook rotated = rotate.rotate(caller, Names.WEBHOOK.parse(id));
    return Secret.keep(HttpResponse.ok(WebhookJson.withSecret(rotated)));
  }

  @Delete("/{id}")
  @Operation(
      operationId = "deleteWebhook",
      summary = "Forget a webhook and its deliveries; repeatable")
  @ApiResponse(responseCode = "204", description = "It is gone.")
  HttpResponse<Void> delete(@Parameter(hidden = true) Caller caller, String id) {
    change.delete(caller, Names.WEBHOOK.parse(id));
    return HttpResponse.noContent();
  }
}
