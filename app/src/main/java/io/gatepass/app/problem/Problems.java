package io.gatepass.app.problem;

import io.gatepass.app.problem.Problem.Item;
import io.gatepass.app.upload.UploadException;
import io.gatepass.ports.QuotaExceeded;
import io.gatepass.ports.StorageException;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which problem each of our own exceptions is. None calls the network. */
public final class Problems {
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(5);

  private Problems() {}

  static MutableHttpResponse<Problem> response(UploadException refused) {
    Problem problem = of(refused);
    if (refused instanceof UploadException.RateLimited limited) {
      return RateHeaders.on(problem, limited.exceeded());
    }
    return problem.response(problem.retryable() ? Optional.of(SOON) : Optional.empty());
  }

  public static Problem of(UploadException refused) {
    String detail = String.valueOf(refused.getMessage());
    return switch (refused) {
      case UploadException.NotFound e -> Problem.of(ProblemType.UPLOAD_NOT_FOUND, detail);
      case UploadException.Forbidden e -> Problem.of(ProblemType.SCOPE_MISSING, detail);
      case UploadException.TokenExpired e -> Problem.of(ProblemType.TOKEN_EXPIRED, detail);
      case UploadException.TokenUsedUp e -> Problem.of(ProblemType.TOKEN_USED_UP, detail);
      case UploadException.PendingTooMany e -> Problem.of(ProblemType.PENDING_TOO_MANY, detail);
      case UploadException.AddressNotBindable e ->
          Problem.of(ProblemType.ADDRESS_NOT_BINDABLE, detail);
      case UploadException.RateLimited e -> Problem.of(ProblemType.RATE_LIMITED, detail);
      case UploadException.Unacceptable e ->
          Problem.of(ProblemType.UNACCEPTABLE, e.code(), detail, List.of());
      case UploadException.TooLarge e -> Problem.of(ProblemType.TOO_LARGE, detail);
      case UploadException.NotArrived e -> Problem.of(ProblemType.NOT_ARRIVED, detail);
      case UploadException.PartsIncomplete e ->
          Problem.of(ProblemType.PARTS_INCOMPLETE, detail).withParts(e.arrival());
      case UploadException.PartsChanged e -> Problem.of(ProblemType.PARTS_CHANGED, detail);
      case UploadException.NotMultipart e -> Problem.of(ProblemType.UPLOAD_NOT_MULTIPART, detail);
      case UploadException.NotReady e -> Problem.of(ProblemType.NOT_READY, detail);
      case UploadException.NotPending e -> Problem.of(ProblemType.NOT_PENDING, detail);
      case UploadException.Ended e -> Problem.of(ProblemType.UPLOAD_ENDED, detail);
      case UploadException.Rejected e ->
          Problem.of(
              ProblemType.UPLOAD_REJECTED,
              ProblemType.UPLOAD_REJECTED.code(),
              detail,
              e.violations().stream().map(v -> new Item(v.code(), v.detail(), null)).toList());
    };
  }

  public static Problem of(QuotaExceeded full) {
    return Problem.of(ProblemType.QUOTA_EXCEEDED, String.valueOf(full.getMessage()));
  }

  static MutableHttpResponse<Problem> response(StorageException failed) {
    return of(failed).response(pause(failed));
  }

  public static Problem of(StorageException failed) {
    return switch (failed) {
      case StorageException.Misconfigured e ->
          Problem.of(
              ProblemType.STORE_MISCONFIGURED,
              "The gateway's own access to the store does not work. Its operator must act.");
      case StorageException.Unavailable e ->
          Problem.of(ProblemType.STORE_UNAVAILABLE, "Try again in a moment; nothing is lost.");
      case StorageException.Missing e -> unexpected();
      case StorageException.Conflict e -> unexpected();
      case StorageException.Unexpected e -> unexpected();
    };
  }

  private static Optional<Duration> pause(StorageException failed) {
    return switch (failed) {
      case StorageException.Misconfigured e -> Optional.empty();
      case StorageException.Unavailable e -> Optional.of(e.retryAfter().orElse(LATER));
      case StorageException.Missing e -> Optional.of(LATER);
      case StorageException.Conflict e -> Optional.of(LATER);
      case StorageException.Unexpected e -> Optional.of(LATER);
    };
  }

  private static Problem unexpected() {
    return Problem.of(ProblemType.STORE_UNEXPECTED, "Try again; nothing is lost.");
  }

  public static Problem of(InvalidRequest invalid) {
    Problem.Item first = invalid.violations().getFirst();
    return Problem.of(ProblemType.UNACCEPTABLE, first.code(), first.detail(), invalid.violations());
  }

  public static Problem databaseUnavailable() {
    return Problem.of(ProblemType.DATABASE_UNAVAILABLE, "Try again in a moment; nothing is lost.");
  }

  static MutableHttpResponse<Problem> databaseAway() {
    return databaseUnavailable().response(Optional.of(LATER));
  }
}
