package io.gatepass.app.webhook;

import io.gatepass.app.work.Claim;
import io.gatepass.app.work.Nudge;
import io.gatepass.app.work.Untaken;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookAnswer;
import io.gatepass.ports.WebhookCall;
import io.gatepass.ports.WebhookDeliveries;
import io.gatepass.ports.WebhookDeliveries.Due;
import io.gatepass.ports.WebhookDelivery.Attempt;
import io.gatepass.ports.WebhookDelivery.State;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, to every webhook a few messages at once, so that one that is slow or away
 * holds up no other. No transaction is open during a call; who dies in one leaves the delivery to
 * the next worker, so that a message arrives at least once, always under the same id.
 */
public final class DeliverMessages implements Claim {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverMessages.class);
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final WebhookDeliveries deliveries;
  private final WebhookRepository webhooks;
  private final WebhookSender sender;
  private final DeliveryMeters meters;
  private final Places places;
  private final InstantSource clock;

  /** The nudge wakes whoever claims here: a webhook has room again. */
  public DeliverMessages(
      WebhookDeliveries deliveries,
      WebhookRepository webhooks,
      WebhookSender sender,
      DeliveryMeters meters,
      Nudge more,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.sender = sender;
    this.meters = meters;
    this.places = new Places(more);
    this.clock = clock;
  }

  @Override
  public List<Runnable> claim(int most) {
    Instant now = clock.instant();
    Map<UUID, Integer> shares = places.shares(deliveries.owed(now, Places.SEEN), most);
    List<Runnable> work = new ArrayList<>();
    for (Map.Entry<UUID, Integer> share : shares.entrySet()) {
      try {
        work.addAll(claim(share.getKey(), share.getValue(), now));
      } catch (RepositoryUnavailable later) {
        LOG.warn("Other webhooks wait: {}", later.getMessage());
        return work;
      } catch (RuntimeException | Error defect) {
        String webhook = Names.WEBHOOK.of(share.getKey());
        LOG.error("Webhook {} gets nothing now: {}", webhook, defect.getClass().getName());
        work.add(
            new Untaken(() -> {
              throw defect;
            }));
      }
    }
    return work;
  }

  private List<Runnable> claim(UUID webhook, int share, Instant now) {
    WebhookDeliveries.Claimed claimed =
        deliveries.claim(webhook, now, now.plus(LEASE), Judgement.ATTEMPTS, share);
    if (claimed.givenUp() > 0) {
      LOG.error("{} deliveries to webhooks are given up: nobody settled them", claimed.givenUp());
      meters.count(State.FAILED, claimed.givenUp());
    }
    return claimed.due().stream()
        .<Runnable>map(due -> places.taken(webhook, () -> attend(due)))
        .toList();
  }

  private void attend(Due due) {
    Instant now = clock.instant();
    if (due.webhook().isOpen(now)) {
      send(due, now);
    } else {
      deliveries.postpone(due, now);
    }
  }

  private void send(Due due, Instant now) {
    Webhook webhook = due.webhook();
    WebhookAnswer answer =
        sender.send(
            new WebhookCall(
                webhook.url(),
                Names.MESSAGE.of(due.message()),
                now,
                due.body(),
                webhook.secrets().signing(now)));
    if (Thread.currentThread().isInterrupted()) {
      deliveries.postpone(due, clock.instant());
    } else {
      settle(due, answer);
    }
  }

  private void settle(Due due, WebhookAnswer answer) {
    Instant now = clock.instant();
    UUID webhook = due.webhook().id();
    Duration away = Duration.between(due.webhook().awaySince().orElse(now), now);
    switch (Judgement.of(answer, due.attempt(), away)) {
      case Judgement.Taken taken -> settle(due, State.DELIVERED, answer, Optional.empty());
      case Judgement.Gone gone -> {
        webhooks.disable(webhook, Webhook.Disabled.GONE);
        LOG.warn("Webhook {} is disabled: it answered 410", name(due));
        settle(due, State.HELD, answer, Optional.of(now));
      }
      case Judgement.Exhausted exhausted -> {
        exhaust(due, due.since());
        boolean held = isDisabled(due.webhook());
        Optional<Instant> next = held ? Optional.of(now) : Optional.empty();
        settle(due, held ? State.HELD : State.FAILED, answer, next);
      }
      case Judgement.Again again -> {
        again.rest().ifPresent(rest -> rest(due, now, now.plus(rest)));
        boolean held =
            away.compareTo(Judgement.SPAN) >= 0
                && due.webhook().awaySince().map(since -> exhaust(due, since)).orElse(false);
        settle(
            due, held ? State.HELD : State.PENDING, answer, Optional.of(now.plus(again.after())));
      }
    }
  }

  private void rest(Due due, Instant now, Instant until) {
    if (due.webhook().awaySince().isEmpty()) {
      LOG.warn("Webhook {} takes nothing now and is left alone", name(due));
    }
    webhooks.rest(due.webhook().id(), now, until);
  }

  /** Whether this was what disabled it. */
  private boolean exhaust(Due due, Instant since) {
    boolean now = webhooks.exhaust(due.webhook().id(), since);
    if (now) {
      LOG.warn("Webhook {} is disabled: it took nothing for days", name(due));
    }
    return now;
  }

  /** By whomever, and perhaps since it was claimed for. */
  private boolean isDisabled(Webhook seen) {
    return webhooks.find(seen.tenant(), seen.id()).flatMap(Webhook::disabled).isPresent();
  }

  private void settle(Due due, State state, WebhookAnswer answer, Optional<Instant> next) {
    Instant at = clock.instant();
    Attempt attempt =
        switch (answer) {
          case WebhookAnswer.Answered answered ->
              new Attempt(at, Optional.of(answered.status()), Optional.empty());
          case WebhookAnswer.Unanswered unanswered ->
              new Attempt(at, Optional.empty(), Optional.of(unanswered.problem().label()));
        };
    // It is held because its webhook is disabled, and is kept as what goes on when that is enabled.
    deliveries.settle(due, state == State.HELD ? State.PENDING : state, attempt, next);
    meters.count(state);
  }

  private static String name(Due due) {
    return Names.WEBHOOK.of(due.webhook().id());
  }
}
