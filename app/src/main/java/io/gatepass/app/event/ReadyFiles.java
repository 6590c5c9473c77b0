package io.gatepass.app.event;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventInbox;
import io.gatepass.ports.EventInbox.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator what happened to ready files behind the gateway's back. An event is a hint
 * here as well: nothing is changed by it, and a reconciliation shows what is left.
 */
final class ReadyFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyFiles.class);

  private final EventInbox inbox;
  private final EventMeters meters;

  ReadyFiles(EventInbox inbox, EventMeters meters) {
    this.inbox = inbox;
    this.meters = meters;
  }

  void removed(StoreName store, ObjectKey key) {
    inbox.kept(store, key).ifPresent(kept -> tell(store, kept, "removed"));
  }

  /** The event of the very content that was verified often comes after it was found ready. */
  void written(StoreName store, ObjectKey key, String content) {
    if (!content.isBlank()) {
      inbox
          .kept(store, key)
          .filter(kept -> !isOf(kept.object(), content))
          .ifPresent(kept -> tell(store, kept, "overwritten"));
    }
  }

  private static boolean isOf(ObjectRef verified, String content) {
    return verified.version().filter(content::equals).isPresent()
        || verified.tag().equals(new EntityTag(content));
  }

  private void tell(StoreName store, Kept kept, String how) {
    meters.disturbed(store, how);
    LOG.warn(
        "Store {} tells that the file of the ready upload {} was {}", store, kept.upload(), how);
  }
}
