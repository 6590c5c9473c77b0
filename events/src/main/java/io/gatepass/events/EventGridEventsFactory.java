package io.gatepass.events;

import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;

/** A webhook subscription of Event Grid to the events of a storage account. */
public final class EventGridEventsFactory implements EventSourceFactory {
  private final Function<String, URI> keysOfTenant;

  public EventGridEventsFactory() {
    this(tenant ->
        URI.create("https://login.microsoftonline.com/" + tenant + "/discovery/v2.0/keys"));
  }

  EventGridEventsFactory(Function<String, URI> keysOfTenant) {
    this.keysOfTenant = keysOfTenant;
  }

  @Override
  public String name() {
    return "eventgrid";
  }

  @Override
  public Set<String> settings() {
    return Set.of("topic", "subscription", "secret", "tenant", "audience");
  }

  @Override
  public EventSource create(StoreSettings settings, StoreSettings store) {
    EventGridMessages messages =
        new EventGridMessages(
            settings.required("topic", "write the resource id of the storage account"),
            BucketOf.setting("container", store, settings));
    String subscription =
        settings.required("subscription", "write the name of the event subscription");
    EventGridCaller caller = EventGridCaller.read(settings, keysOfTenant);
    settings.check();
    return new EventGridEvents(caller, subscription, messages);
  }
}
