package io.gatepass.app.door;

import io.gatepass.domain.Scope;
import io.gatepass.domain.Sha256;
import io.gatepass.ports.Credentials.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who was let in to look at the gateway itself. A key is looked up in the database, and what tells
 * that the database is away must not be closed while it is: whoever was let in within the last day
 * still is, where {@link OpenPaths#isWatched} and nowhere else. A key that was revoked is refused
 * as soon as the database answers.
 */
final class Watchers {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 64;

  /** Prometheus gives up after 10 seconds, and has a page to read besides. */
  private static final long PATIENCE_SECONDS = 1;

  private final LinkedHashMap<String, Seen> seen = new LinkedHashMap<>();

  private record Seen(Verdict verdict, Instant at) {}

  /** That verdict on what was shown; the one before where it fails or takes longer. */
  CompletableFuture<Verdict> orAsBefore(
      CompletableFuture<Verdict> verdict, String token, String path, Instant now) {
    if (!OpenPaths.isWatched(path)) {
      return verdict;
    }
    String digest = Sha256.hex(token);
    CompletableFuture<Verdict> noted =
        verdict.whenComplete((found, failure) -> note(digest, found, now));
    return asBefore(digest, now)
        .map(before ->
            noted
                .copy()
                .completeOnTimeout(before, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(away -> before))
        .orElse(noted);
  }

  private synchronized void note(String digest, @Nullable Verdict found, Instant now) {
    switch (found) {
      case null -> {}
      case Verdict.Refused refused -> seen.remove(digest);
      case Verdict.Verified verified -> {
        if (verified.caller().may(Scope.METRICS)) {
          seen.putLast(digest, new Seen(verified, now));
        }
        if (seen.size() > MOST) {
          seen.pollFirstEntry();
        }
      }
    }
  }

  private synchronized Optional<Verdict> asBefore(String digest, Instant now) {
    return Optional.ofNullable(seen.get(digest))
        .filter(before -> before.at().plus(KEPT).isAfter(now))
        .map(Seen::verdict);
  }
}
