package io.gatepass.app.apidocs;

import io.gatepass.app.page.Assets;
import io.gatepass.app.page.ContentPolicy;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the description, and a page for it that works without any other host. */
@Hidden
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocsController {
  private final Assets description = new Assets("/META-INF/swagger/");
  private final Assets page = new Assets("/docs/");
  private final Assets viewer = new Assets("/META-INF/swagger/views/swagger-ui/res/");

  @Get("/openapi.yaml")
  HttpResponse<byte[]> description(HttpRequest<?> request) {
    return description.get("openapi.yml").answer(request);
  }

  @Get("/docs")
  HttpResponse<byte[]> index(HttpRequest<?> request) {
    return page.get("index.html")
        .answer(request)
        .header(ContentPolicy.HEADER, ContentPolicy.forDocs());
  }

  @Get("/docs/{file}")
  HttpResponse<byte[]> page(HttpRequest<?> request, String file) {
    return page.get(file).answer(request);
  }

  @Get("/docs/viewer/{file}")
  HttpResponse<byte[]> viewer(HttpRequest<?> request, String file) {
    return viewer.get(file).answer(request);
  }
}
