package io.gatepass.app.door;

import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.app.problem.Problems;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.Credentials.Verdict;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Lets in whoever shows a credential that verifies. By default everything needs one, what does not
 * exist included. The Host and forwarding headers decide nothing here: they prove nothing.
 */
final class AuthenticatedDoor {
  private final Credentials credentials;
  private final CrossOrigin cross;
  private final EventAddress events;
  private final boolean hasPublicFiles;
  private final Refusals refusals;
  private final InstantSource clock;
  private final Executor blocking;
  private final Watchers watchers;

  AuthenticatedDoor(
      Credentials credentials,
      CrossOrigin cross,
      EventAddress events,
      boolean hasPublicFiles,
      Refusals refusals,
      InstantSource clock,
      Executor blocking) {
    this.credentials = credentials;
    this.cross = cross;
    this.events = events;
    this.hasPublicFiles = hasPublicFiles;
    this.refusals = refusals;
    this.clock = clock;
    this.blocking = blocking;
    this.watchers = new Watchers(blocking);
  }

  /** The answer that refuses, or none; then the request has its caller, unless it needs none. */
  CompletionStage<Optional<HttpResponse<?>>> check(HttpRequest<?> request, String target) {
    String method = request.getMethodName();
    HttpHeaders headers = request.getHeaders();
    if (!cross.isAllowed(headers)) {
      return now(
          Problem.of(
                  ProblemType.ORIGIN_NOT_ALLOWED,
                  "Only the gateway's own page and the configured origins may call it from a"
                      + " browser.")
              .response());
    }
    if (CrossOrigin.isPreflight(method, headers)) {
      return now(CrossOrigin.preflight());
    }
    if (events.verifies(method, target)) {
      return letIn();
    }
    return switch (Shown.in(headers)) {
      case Shown.Nothing nothing ->
          OpenPaths.isOpen(method, target)
                  || EventAddress.isFor(method, target)
                  || (hasPublicFiles && OpenPaths.isDownload(method, target))
              ? letIn()
              : now(refusals.missing());
      case Shown.Unusable unusable -> now(refusals.invalid(Credentials.Why.FORGED));
      case Shown.Token token -> verified(request, token.text());
    };
  }

  private CompletionStage<Optional<HttpResponse<?>>> verified(
      HttpRequest<?> request, String token) {
    Instant now = clock.instant();
    CompletableFuture<Verdict> verdict =
        CompletableFuture.supplyAsync(() -> credentials.verify(token, now), blocking);
    return watchers
        .orAsBefore(verdict, token, request.getPath(), now)
        .thenApply(found -> decided(request, found))
        .exceptionally(failure -> Optional.of(unverifiable(failure)));
  }

  private Optional<HttpResponse<?>> decided(HttpRequest<?> request, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verified verified -> admit(request, verified.caller());
      case Verdict.Refused refused -> Optional.of(refusals.invalid(refused.why()));
    };
  }

  private HttpResponse<?> unverifiable(Throwable failure) {
    return Watchers.away(failure)
        .<HttpResponse<?>>map(refusals::unverifiable)
        .orElseThrow(() -> new CompletionException(failure.getCause()));
  }

  private static Optional<HttpResponse<?>> admit(HttpRequest<?> request, Caller caller) {
    Optional<Scope> missing = OpenPaths.missing(caller, request.getPath());
    if (missing.isPresent()) {
      return Optional.of(Problems.of(new UploadException.Forbidden(missing.get())).response());
    }
    Callers.put(request, caller);
    return Optional.empty();
  }

  private static CompletionStage<Optional<HttpResponse<?>>> now(HttpResponse<?> answer) {
    return CompletableFuture.completedFuture(Optional.of(answer));
  }

  private static CompletionStage<Optional<HttpResponse<?>>> letIn() {
    return CompletableFuture.completedFuture(Optional.empty());
  }
}
