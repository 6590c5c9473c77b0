package io.gatepass.app.event;

import io.gatepass.app.apidocs.AnswersProblems;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where stores send their events. A client never comes here. */
@Controller("/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
@Tag(name = "events")
@AnswersProblems
final class EventController {
  private final EventSources sources;
  private final TakeEvents events;
  private final EventMeters meters;
  private final RefusalLog log = new RefusalLog();
  private final InstantSource clock;

  EventController(
      EventSources sources, TakeEvents events, EventMeters meters, InstantSource clock) {
    this.sources = sources;
    this.events = events;
    this.meters = meters;
    this.clock = clock;
  }

  @Post("/{store}")
  @Operation(operationId = "takeEvents", summary = "Take what a store or its messenger tells")
  @ApiResponse(responseCode = "204", description = "Noted; a repetition too.")
  @ApiResponse(responseCode = "200", description = "Events are wanted here, as was asked.")
  HttpResponse<?> post(HttpRequest<?> request, String store, @Nullable @Body InputStream body)
      throws IOException {
    return answer(
        request, store, body == null ? new byte[0] : body.readNBytes(EventPath.LARGEST + 1));
  }

  @Options("/{store}")
  @Operation(operationId = "agreeToEvents", summary = "Say whether events are wanted here")
  @ApiResponse(responseCode = "200", description = "They are.")
  HttpResponse<?> options(HttpRequest<?> request, String store) {
    return answer(request, store, new byte[0]);
  }

  private HttpResponse<?> answer(HttpRequest<?> request, String name, byte[] body) {
    Optional<StoreName> store = EventPath.name(name);
    Optional<PushedEvents> source = store.flatMap(sources::pushed);
    if (store.isEmpty() || source.isEmpty()) {
      return Problem.of(ProblemType.NOT_FOUND, "No store of that name has its events sent here.")
          .response();
    }
    return body.length > EventPath.LARGEST
        ? EventPath.tooLarge().response()
        : answer(store.get(), source.get().receive(push(request, body)));
  }

  private Push push(HttpRequest<?> request, byte[] body) {
    return new Push(
        request.getMethodName(),
        request.getParameters().asMap(),
        request.getHeaders().asMap(),
        new String(body, StandardCharsets.UTF_8),
        clock.instant());
  }

  private HttpResponse<?> answer(StoreName store, Reception reception) {
    return switch (reception) {
      case Reception.Events told -> {
        events.take(store, told.events());
        yield HttpResponse.noContent();
      }
      case Reception.Agreed agreed -> Receptions.agreed(agreed);
      case Reception.Refused refused -> {
        meters.refused(store, refused.why());
        log.refused(store, refused.why(), clock.instant());
        yield Receptions.refused(refused.why());
      }
    };
  }
}
