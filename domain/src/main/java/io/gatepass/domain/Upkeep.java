package io.gatepass.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When a worker must look at an upload again although nobody asks: to settle or orphan what its
 * client left, and to remove what a signed request that still worked put under keys that must be
 * empty.
 *
 * @param grace how long after a signed request's expiry its bytes may still arrive: a store checks
 *     the expiry when the request begins, not when the transfer ends
 */
public record Upkeep(Duration grace) {

  /** The next look at an upload that has just entered its state; empty: never again. */
  public Optional<Instant> firstLook(Upload upload) {
    return switch (upload) {
      case Upload.Pending pending -> Optional.of(pending.terms().expiresAt().plus(grace));
      case Upload.Uploaded uploaded -> Optional.of(uploaded.since());
      case Upload.Ready ready ->
          leavesSomething(ready) ? Optional.of(ready.since()) : Optional.empty();
      case Upload.Gone gone -> Optional.of(gone.since());
    };
  }

  /**
   * When planned parts are looked at without their client: no request that was signed for them can
   * be under way then, so that none is replaced any more. Not after the deadline's own look. Empty
   * where only the client knows what belongs to the file.
   */
  public Optional<Instant> partsLook(Upload.Pending pending) {
    return pending.terms().transfer() instanceof Transfer.Multipart(PartPlan.Planned plan)
        ? firstLook(pending)
            .map(last -> Collections.min(List.of(pending.lastSignedExpiry().plus(grace), last)))
        : Optional.empty();
  }

  /** The next look at an upload that a look has left as it was. */
  public Optional<Instant> lookAgain(Upload upload, Instant now) {
    return upload instanceof Upload.Pending pending
        ? partsLook(pending).filter(now::isBefore).or(() -> firstLook(pending))
        : firstLook(upload);
  }

  /** The next look after the keys that must be empty were found or made so; empty: never again. */
  public Optional<Instant> nextLook(Upload upload, Instant now) {
    Instant last = upload.lastSignedExpiry().plus(grace);
    return mayArrive(upload) && now.isBefore(last) ? Optional.of(last) : Optional.empty();
  }

  /** A staging key, or sessions beside the one that its parts were put together from. */
  private static boolean leavesSomething(Upload.Ready ready) {
    return mayArrive(ready) || ready.terms().transfer() instanceof Transfer.Multipart;
  }

  /** At a key that refuses a second write nothing can arrive any more. */
  private static boolean mayArrive(Upload upload) {
    return !(upload instanceof Upload.Ready ready)
        || ready.terms().placement().staging().isPresent();
  }
}
