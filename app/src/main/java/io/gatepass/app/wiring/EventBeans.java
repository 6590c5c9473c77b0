package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.event.EventMeters;
import io.gatepass.app.event.EventSources;
import io.gatepass.app.event.PullEvents;
import io.gatepass.app.event.TakeEvents;
import io.gatepass.app.work.Nudge;
import io.gatepass.app.work.WorkLoop;
import io.gatepass.ports.EventInbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What hears stores tell of themselves. */
@Factory
final class EventBeans {
  /** At the start, where settings that cannot work are refused. */
  @Context
  @Bean(preDestroy = "close")
  EventSources sources(Settings settings) {
    return new EventSourcesFactory().make(settings);
  }

  @Singleton
  EventMeters meters(MeterRegistry registry, Settings settings) {
    return new EventMeters(registry, settings.events().keySet());
  }

  @Singleton
  TakeEvents take(
      EventInbox inbox, EventMeters meters, @Named("sweep") Nudge sweep, InstantSource clock) {
    return new TakeEvents(inbox, meters, sweep, clock);
  }

  @Singleton
  PullEvents pull(
      EventSources sources,
      TakeEvents events,
      @Named("events") BeanProvider<Nudge> more,
      InstantSource clock) {
    return new PullEvents(sources, events, () -> more.get().nudge(), clock);
  }

  @Singleton
  @Named("events")
  @Bean(
      typed = {WorkLoop.class, Nudge.class},
      preDestroy = "close")
  WorkLoop queues(PullEvents pull) {
    return new WorkLoop("events", Math.max(1, pull.queues()), PullEvents.PAUSE, pull);
  }
}
