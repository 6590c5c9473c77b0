package io.gatepass.app.clock;

import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is decided by a clock that is not the other replicas': it would end uploads that live, or
 * keep open what has ended. Nothing is signed by one that is not the store's: what is dated ahead
 * opens something when its upload has long been forgotten.
 */
@ServerFilter({"/v1/**", "/uppy/**"})
final class ClockFilter {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ClockWatch watch;

  ClockFilter(ClockWatch watch) {
    this.watch = watch;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check() {
    return watch.isRight()
        ? null
        : Problem.of(ProblemType.CLOCK_SKEWED, "Ask another replica, or later.")
            .response(Optional.of(SOON));
  }
}
