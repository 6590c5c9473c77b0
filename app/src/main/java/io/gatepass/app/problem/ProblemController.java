package io.gatepass.app.problem;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** Makes every problem's type an address that explains it. */
@Hidden
@Controller("/problems")
final class ProblemController {
  private final ProblemPages pages = new ProblemPages();

  @Get("/{slug}")
  @Produces(MediaType.ALL)
  HttpResponse<?> explain(String slug) {
    return pages
        .page(slug)
        .<HttpResponse<?>>map(text -> HttpResponse.ok(text).contentType("text/plain;charset=utf-8"))
        .orElseGet(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such problem.").response());
  }
}
