package io.gatepass.ports;

import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Misconfigured.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of {@link StorageException} for tables of what a store answers, and how to find in an
 * SDK's exception what an answer was. Calls no network.
 */
public enum StorageFailure {
  MISSING,
  CONFLICT,
  MISCONFIGURED,
  BAD_CREDENTIAL,
  NOT_PERMITTED,
  NO_PLACE,
  WRONG_CLOCK,
  UNAVAILABLE,
  UNEXPECTED;

  /** How far a chain of causes is followed, for it may be a ring. */
  private static final int DEEPEST = 20;

  /**
   * Makes the exception of this kind. It has no cause: an SDK's texts may quote the request.
   *
   * @param retryAfter what the store asked for, which only {@code UNAVAILABLE} tells on
   */
  public StorageException exception(String message, @Nullable Duration retryAfter) {
    return switch (this) {
      case MISSING -> new StorageException.Missing(message, null);
      case CONFLICT -> new StorageException.Conflict(message, null);
      case MISCONFIGURED -> new Misconfigured(Reason.OTHER, message);
      case BAD_CREDENTIAL -> new Misconfigured(Reason.CREDENTIAL, message);
      case NOT_PERMITTED -> new Misconfigured(Reason.PERMISSION, message);
      case NO_PLACE -> new Misconfigured(Reason.PLACE, message);
      case WRONG_CLOCK -> new Misconfigured(Reason.CLOCK, message);
      case UNAVAILABLE -> new StorageException.Unavailable(message, null, retryAfter);
      case UNEXPECTED -> new StorageException.Unexpected(message, null);
    };
  }

  /**
   * Reads the header {@code Retry-After} of RFC 9110, section 10.2.3, in its form of seconds.
   *
   * @return null when there is no header, or it is no number of 1 to 6 digits
   */
  public static @Nullable Duration retryAfter(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : null;
  }

  /** The first of that type among an exception and its causes. */
  public static <T> Optional<T> cause(Throwable e, Class<T> type) {
    return Stream.iterate(e, t -> t != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
