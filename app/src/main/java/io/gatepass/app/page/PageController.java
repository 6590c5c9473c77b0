package io.gatepass.app.page;

import io.gatepass.app.store.Stores;
import io.gatepass.ports.StorageProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the page and its files. */
@Hidden
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PageController {
  private final Assets assets = new Assets("/web/");
  private final String policy;

  PageController(Stores stores) {
    this.policy =
        ContentPolicy.forPage(stores.all().stream().map(StorageProvider::clientOrigin).toList());
  }

  @Get("/")
  HttpResponse<byte[]> index(HttpRequest<?> request) {
    return answer(request, "index.html");
  }

  @Get("/web/{+path}")
  HttpResponse<byte[]> file(HttpRequest<?> request, String path) {
    return answer(request, path);
  }

  private HttpResponse<byte[]> answer(HttpRequest<?> request, String path) {
    return assets.get(path).answer(request).header(ContentPolicy.HEADER, policy);
  }
}
