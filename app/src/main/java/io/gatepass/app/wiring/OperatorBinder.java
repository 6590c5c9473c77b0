package io.gatepass.app.wiring;

import io.gatepass.app.door.Callers;
import io.gatepass.domain.Scope;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;

/** Gives the framework somebody to show the details of health to: the operator, and nobody else. */
@Singleton
final class OperatorBinder implements TypedRequestArgumentBinder<Principal> {

  @Override
  public Argument<Principal> argumentType() {
    return Argument.of(Principal.class);
  }

  @Override
  public BindingResult<Principal> bind(
      ArgumentConversionContext<Principal> context, HttpRequest<?> source) {
    Optional<Principal> operator =
        Callers.of(source).filter(caller -> caller.may(Scope.ADMIN)).map(caller -> caller::owner);
    return () -> operator;
  }
}
