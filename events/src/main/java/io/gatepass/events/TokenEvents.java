package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Messages from a sender who knows a secret. */
record TokenEvents(SharedToken token, Function<JsonNode, List<StorageEvent>> reader)
    implements PushedEvents {

  @Override
  public boolean verifiesCredential() {
    return true;
  }

  @Override
  public Reception receive(Push push) {
    if (!token.isIn(push)) {
      return new Reception.Refused(Reception.Why.UNAUTHENTICATED);
    }
    // MinIO asks with an empty body whether anybody is there.
    Optional<Reception> read =
        push.body().isEmpty()
            ? Optional.of(
                new Reception.Events(List.of(new StorageEvent.Ignored(StorageEvent.Why.TEST))))
            : Json.read(push.body()).map(reader).map(Reception.Events::new);
    return read.orElseGet(() -> new Reception.Refused(Reception.Why.MALFORMED));
  }
}
