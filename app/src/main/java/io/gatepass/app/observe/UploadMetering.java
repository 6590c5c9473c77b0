package io.gatepass.app.observe;

import io.gatepass.ports.UploadRepository;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Whoever asks for the repository gets the one that counts. */
@Singleton
final class UploadMetering implements BeanCreatedEventListener<UploadRepository> {
  private final BeanProvider<MeterRegistry> meters;

  UploadMetering(BeanProvider<MeterRegistry> meters) {
    this.meters = meters;
  }

  @Override
  public UploadRepository onCreated(BeanCreatedEvent<UploadRepository> event) {
    return new MeteredUploads(event.getBean(), meters.get());
  }
}
