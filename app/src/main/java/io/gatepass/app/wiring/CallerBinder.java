package io.gatepass.app.wiring;

import io.gatepass.app.door.Callers;
import io.gatepass.domain.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives controllers the caller whom the door let in. Nobody is called for when there is none: the
 * request fails.
 */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

  @Override
  public Argument<Caller> argumentType() {
    return Argument.of(Caller.class);
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> source) {
    Caller caller =
        Callers.of(source)
            .orElseThrow(() -> new IllegalStateException("The door let nobody in here."));
    return () -> Optional.of(caller);
  }
}
