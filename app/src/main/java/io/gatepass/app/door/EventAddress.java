package io.gatepass.app.door;

import io.gatepass.app.event.EventPath;
import io.gatepass.app.event.EventSources;
import io.gatepass.ports.PushedEvents;
import java.util.Set;

/**
 * Where stores send their events: each source proves itself, some of them by a credential of their
 * own.
 */
record EventAddress(EventSources sources) {
  private static final Set<String> METHODS = Set.of("POST", "OPTIONS");

  static boolean isFor(String method, String target) {
    return METHODS.contains(method) && EventPath.store(target).isPresent();
  }

  /** The one place where a credential is looked at by somebody else: by the source it is for. */
  boolean verifies(String method, String target) {
    return method.equals("POST")
        && EventPath.store(target)
            .flatMap(sources::pushed)
            .filter(PushedEvents::verifiesCredential)
            .isPresent();
  }
}
