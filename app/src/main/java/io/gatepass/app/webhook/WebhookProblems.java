package io.gatepass.app.webhook;

import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;

/** Which problem each refusal is. */
@Controller
final class WebhookProblems {

  @Error(global = true)
  HttpResponse<Problem> refused(HttpRequest<?> request, WebhookException refused) {
    return Problem.of(type(refused), String.valueOf(refused.getMessage())).response();
  }

  private static ProblemType type(WebhookException refused) {
    return switch (refused) {
      case WebhookException.NotFound e -> ProblemType.WEBHOOK_NOT_FOUND;
      case WebhookException.NoSuchDelivery e -> ProblemType.DELIVERY_NOT_FOUND;
      case WebhookException.IsDisabled e -> ProblemType.WEBHOOK_DISABLED;
      case WebhookException.Changed e -> ProblemType.WEBHOOK_CHANGED;
    };
  }
}
