package io.gatepass.app.door;

import io.gatepass.app.key.KeyId;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Sha256;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.RepositoryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which keys were let in to look at the gateway itself. They are looked up in the database, and
 * what tells that it is away must not be closed while it is: a key that may read numbers and was
 * let in within the last day still is, where {@link OpenPaths#isWatched} and nowhere else, until it
 * ends. A key that was revoked is refused as soon as the database answers. Other credentials need
 * no database.
 */
final class Watchers {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 64;

  /** Prometheus gives up after 10 seconds, and has a page to read besides. */
  private static final long PATIENCE_SECONDS = 1;

  private final Executor blocking;
  private final LinkedHashMap<String, Seen> seen = new LinkedHashMap<>();

  /** The latest verdict on a key. */
  private record Seen(Verdict verdict, Instant at) {}

  Watchers(Executor blocking) {
    this.blocking = blocking;
  }

  /** What kept a credential from being looked at, if that is all. */
  static Optional<RuntimeException> away(Throwable failure) {
    return failure.getCause() instanceof RuntimeException cause
            && (cause instanceof CredentialsUnavailable || cause instanceof RepositoryUnavailable)
        ? Optional.of(cause)
        : Optional.empty();
  }

  /** That verdict on what was shown; the one before where nobody can tell, or not soon. */
  CompletableFuture<Verdict> orAsBefore(
      CompletableFuture<Verdict> verdict, String token, String path, Instant now) {
    if (!OpenPaths.isWatched(path) || !KeyId.FORM.begins(token)) {
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
                .exceptionally(failure -> unlessDefect(before, failure))
                .thenApplyAsync(found -> found, blocking))
        .orElse(noted);
  }

  private static Verdict unlessDefect(Verdict before, Throwable failure) {
    if (away(failure).isPresent()) {
      return before;
    }
    throw new CompletionException(failure.getCause());
  }

  /** What was asked for earlier and answered later changes nothing. */
  private synchronized void note(String digest, @Nullable Verdict found, Instant now) {
    Seen known = seen.get(digest);
    if (found == null || (known != null && known.at().isAfter(now))) {
      return;
    }
    switch (found) {
      case Verdict.Refused refused -> seen.replace(digest, new Seen(refused, now));
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
        .map(Seen::verdict)
        .filter(verdict ->
            verdict instanceof Verdict.Verified verified
                && verified.until().map(now::isBefore).orElse(true));
  }
}
