package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.NOW;

import io.gatepass.domain.Caller;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookDeliveries;
import io.gatepass.ports.WebhookDelivery;
import io.gatepass.ports.WebhookRepository;
import io.gatepass.ports.WebhookSecrets;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Webhooks and what is owed to them, in a database. */
record WebhookSamples(TestDatabase database) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** An upload whose message is as long as any. */
  static UploadTerms large() {
    UploadTerms full = Samples.full();
    return new UploadTerms(
        full.id(),
        "t".repeat(63),
        "\"".repeat(255),
        full.policy(),
        full.store(),
        full.storeIdentity(),
        full.placement(),
        new FileName("é".repeat(127)),
        full.constraints(),
        full.transfer(),
        full.enforced(),
        new Metadata(Map.of("k", "\u0001".repeat(2047))),
        full.createdAt(),
        full.expiresAt(),
        full.token());
  }

  WebhookRepository repository() {
    return database.context().getBean(WebhookRepository.class);
  }

  WebhookDeliveries deliveries() {
    return database.context().getBean(WebhookDeliveries.class);
  }

  Webhook added(String tenant) {
    Webhook webhook =
        new Webhook(
            UploadId.at(NOW, RANDOM).value(),
            tenant,
            URI.create("https://example.com/hook?a=1"),
            WebhookSecrets.make(RANDOM),
            NOW);
    repository().add(webhook);
    return webhook;
  }

  /** Something that happens to an upload of that tenant then. */
  void announce(String tenant, Instant when) {
    Upload.Pending pending = Samples.pending(new Caller(tenant, "ann", Set.of()), NOW);
    database.uploads().add(pending, pending.terms().expiresAt());
    Upload next = new Upload.Orphaned(pending.terms(), pending.lastSignedExpiry(), when);
    database.uploads().replace(pending, next, Optional.empty());
  }

  List<WebhookDelivery> log(Webhook webhook) {
    return deliveries().list(webhook.id(), Optional.empty(), 100);
  }

  Webhook read(Webhook webhook) {
    return repository().find(webhook.tenant(), webhook.id()).orElseThrow();
  }
}
