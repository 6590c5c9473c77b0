package io.gatepass.app.uppy;

import io.gatepass.app.audit.Given;
import io.gatepass.app.http.Secret;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.app.upload.CreateUpload;
import io.gatepass.app.upload.Granted;
import io.gatepass.app.upload.Instruction;
import io.gatepass.domain.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file in one request, as Uppy asks for it. Not of the described API: Uppy describes it. */
@Hidden
@Controller("/uppy/s3")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UppyController {
  private final Ways ways;
  private final CreateUpload create;
  private final InstantSource clock;

  UppyController(Ways ways, CreateUpload create, InstantSource clock) {
    this.ways = ways;
    this.create = create;
    this.clock = clock;
  }

  @Get("/params")
  HttpResponse<ParamsJson> params(
      Caller caller,
      HttpRequest<?> request,
      @QueryValue @Nullable String filename,
      @QueryValue @Nullable String type) {
    UppyFile file = UppyFile.of(filename, type, QueryMetadata.of(request.getParameters()));
    Granted granted =
        create.create(
            caller, file.wanted(caller, ways.whole(caller, Version.setsHeaders(request))));
    Instruction instruction = granted.request();
    return Given.in(
        Secret.keep(HttpResponse.ok(json(instruction))),
        List.of(
            Given.requests(
                    granted.upload().terms().transfer().kind().label(),
                    1,
                    Optional.of(instruction.expiresAt()))
                .about(granted.upload().terms().id())));
  }

  /** Companion gives browsers credentials of the store. */
  @Get("/sts")
  HttpResponse<Problem> credentials() {
    return Problem.of(
            ProblemType.UNACCEPTABLE,
            "credentials_not_given",
            "The gateway gives nobody a credential of its store. Leave"
                + " getTemporarySecurityCredentials and getCredentials out.",
            List.of())
        .response();
  }

  private ParamsJson json(Instruction instruction) {
    long seconds = Seconds.until(instruction.expiresAt(), clock.instant());
    return switch (instruction) {
      case Instruction.Form form -> ParamsJson.of(form.form(), seconds);
      case Instruction.Put put -> ParamsJson.of(put.request(), seconds);
      case Instruction.Multipart multipart ->
          throw new IllegalStateException("Parts are no single request.");
    };
  }
}
