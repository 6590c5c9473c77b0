package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.webhook.ChangeWebhook;
import io.gatepass.app.webhook.CreateWebhook;
import io.gatepass.app.webhook.DeliverMessages;
import io.gatepass.app.webhook.DeliveryMeters;
import io.gatepass.app.webhook.FindWebhook;
import io.gatepass.app.webhook.ListDeliveries;
import io.gatepass.app.webhook.ReplayDelivery;
import io.gatepass.app.webhook.RotateSecret;
import io.gatepass.app.work.Nudge;
import io.gatepass.app.work.WorkLoop;
import io.gatepass.ports.WebhookDeliveries;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSender;
import io.gatepass.ports.WebhookSenderFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ServiceLoader;

/** Webhooks, made of plain parts. */
@Factory
final class WebhookBeans {
  private static final int AT_ONCE = 16;
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  @Singleton
  @Bean(preDestroy = "close")
  WebhookSender sender(Settings settings) {
    return ServiceLoader.load(WebhookSenderFactory.class)
        .findFirst()
        .orElseThrow()
        .create(settings.webhooks().trustedOrigins());
  }

  @Singleton
  @Named("webhooks")
  @Bean(
      typed = {WorkLoop.class, Nudge.class},
      preDestroy = "close")
  WorkLoop deliveries(
      WebhookDeliveries deliveries,
      WebhookRepository webhooks,
      WebhookSender sender,
      MeterRegistry registry,
      @Named("webhooks") BeanProvider<Nudge> more,
      InstantSource clock) {
    DeliverMessages deliver =
        new DeliverMessages(
            deliveries,
            webhooks,
            sender,
            new DeliveryMeters(registry),
            () -> more.get().nudge(),
            clock);
    return new WorkLoop("webhooks", AT_ONCE, INTERVAL, deliver);
  }

  @Singleton
  FindWebhook find(WebhookRepository webhooks) {
    return new FindWebhook(webhooks);
  }

  @Singleton
  CreateWebhook create(WebhookRepository webhooks, WebhookSender sender, InstantSource clock) {
    return new CreateWebhook(webhooks, sender, clock, new SecureRandom());
  }

  @Singleton
  ChangeWebhook change(
      FindWebhook find,
      WebhookRepository webhooks,
      WebhookSender sender,
      @Named("webhooks") Nudge deliveries,
      InstantSource clock) {
    return new ChangeWebhook(find, webhooks, sender, deliveries, clock);
  }

  @Singleton
  RotateSecret rotate(FindWebhook find, WebhookRepository webhooks, InstantSource clock) {
    return new RotateSecret(find, webhooks, clock, new SecureRandom());
  }

  @Singleton
  ListDeliveries list(FindWebhook find, WebhookDeliveries deliveries) {
    return new ListDeliveries(find, deliveries);
  }

  @Singleton
  ReplayDelivery replay(
      FindWebhook find,
      WebhookDeliveries deliveries,
      @Named("webhooks") Nudge workers,
      InstantSource clock) {
    return new ReplayDelivery(find, deliveries, workers, clock);
  }
}
