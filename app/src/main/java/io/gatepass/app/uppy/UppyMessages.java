package io.gatepass.app.uppy;

import io.gatepass.app.problem.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives every refusal of these calls, the door's included, a text that Uppy shows. */
@ServerFilter("/uppy/**")
final class UppyMessages implements Ordered {

  @ResponseFilter
  void show(MutableHttpResponse<?> answer) {
    answer
        .getBody(Problem.class)
        .ifPresent(problem -> answer.body(new UppyProblem(problem, problem.detail())));
  }

  /** Outside of what puts answers on record, which has to see the problem itself. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
