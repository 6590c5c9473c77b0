package io.gatepass.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a worker must look at an upload again although nobody asks: to settle or orphan what its
 * client left, and to remove what a signed request that still worked put under keys that must be
 * empty.
 *
 * @param grace how long after a signed request's expiry its bytes may still arrive: a store checks
 *     the expiry when the request begins, not when the transfer ends
 */
public record Upkeep(Duration grace) {
  private static final List<Duration> UNATTENDED =
      Stream.of(1, 3, 10, 30, 120).map(Duration::ofSeconds).toList();

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
   * The next look at a pending upload of which a request was just signed. Whoever sends a form, or
   * a put of any size, may have no way to say that it was sent: those are looked at soon, less and
   * less often. All of them, and planned parts, are looked at when no request that was signed can
   * be under way any more; none after the deadline's own look. Empty where only the client knows
   * what belongs to the file, or the deadline is soon enough.
   */
  public Optional<Instant> signedLook(Upload.Pending pending) {
    return soon(pending, pending.signedAt());
  }

  /** The next look at an upload that a look has left as it was. */
  public Optional<Instant> lookAgain(Upload upload, Instant now) {
    return upload instanceof Upload.Pending pending
        ? soon(pending, now).or(() -> firstLook(pending))
        : firstLook(upload);
  }

  private Optional<Instant> soon(Upload.Pending pending, Instant now) {
    Instant idle = pending.lastSignedExpiry().plus(grace);
    Stream<Instant> looks =
        switch (pending.terms().transfer()) {
          case Transfer.Form form -> unattended(pending, idle);
          case Transfer.Put put ->
              pending.terms().constraints().size() instanceof SizeLimit.AtMost
                  ? unattended(pending, idle)
                  : Stream.of();
          case Transfer.Multipart(PartPlan.Planned plan) -> Stream.of(idle);
          case Transfer.Multipart(PartPlan.Open open) -> Stream.of();
        };
    return looks
        .filter(now::isBefore)
        .min(Comparator.naturalOrder())
        .map(look -> Collections.min(List.of(look, pending.terms().expiresAt().plus(grace))));
  }

  private static Stream<Instant> unattended(Upload.Pending pending, Instant idle) {
    return Stream.concat(UNATTENDED.stream().map(pending.signedAt()::plus), Stream.of(idle));
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
