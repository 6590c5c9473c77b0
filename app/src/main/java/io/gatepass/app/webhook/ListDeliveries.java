package io.gatepass.app.webhook;

import io.gatepass.domain.Caller;
import io.gatepass.ports.WebhookDeliveries;
import io.gatepass.ports.WebhookDelivery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists a webhook's deliveries, newest first, a page at a time. */
public final class ListDeliveries {
  private final FindWebhook find;
  private final WebhookDeliveries deliveries;

  public ListDeliveries(FindWebhook find, WebhookDeliveries deliveries) {
    this.find = find;
    this.deliveries = deliveries;
  }

  /** One page; {@code next} is where the following page begins, empty on the last. */
  public record Page(List<WebhookDelivery> deliveries, Optional<UUID> next) {}

  public Page list(Caller caller, Optional<UUID> webhook, Optional<UUID> before, int size) {
    UUID id = find.find(caller, webhook).id();
    List<WebhookDelivery> found = deliveries.list(id, before, size + 1);
    if (found.size() <= size) {
      return new Page(found, Optional.empty());
    }
    List<WebhookDelivery> page = found.subList(0, size);
    return new Page(page, Optional.of(page.getLast().message()));
  }
}
