package io.gatepass.app.door;

import io.gatepass.domain.Caller;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Who the door found out is asking. What asks for a caller and finds none must refuse. */
public final class Callers {
  private static final String ATTRIBUTE = "gatepass.caller";

  private Callers() {}

  static void put(HttpRequest<?> request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  public static Optional<Caller> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Caller.class);
  }
}
