package io.gatepass.events;

import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.StoreSettings;
import java.util.Set;

/** An API destination of EventBridge, whose connection holds the token. */
public final class EventBridgeEventsFactory implements EventSourceFactory {

  @Override
  public String name() {
    return "eventbridge";
  }

  @Override
  public Set<String> settings() {
    return Set.of("token");
  }

  @Override
  public EventSource create(StoreSettings settings, StoreSettings store) {
    EventBridgeMessage message =
        new EventBridgeMessage(BucketOf.setting("bucket", store, settings));
    SharedToken token = SharedToken.bearer(settings);
    settings.check();
    return new TokenEvents(token, message::read);
  }
}
