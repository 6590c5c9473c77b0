package io.gatepass.ports;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong with a store, in the five kinds that need different answers.
 * Messages name the store, the operation and the provider's own error code, never a signed request,
 * a credential or a provider's free text.
 */
public abstract sealed class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The object is not there. */
  public static final class Missing extends StorageException {
    private static final long serialVersionUID = 1L;

    public Missing(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** Something else is there than the caller saw. */
  public static final class Conflict extends StorageException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Our credential, permission or place is wrong: an operator must act, repeating does not help.
   */
  public static final class Misconfigured extends StorageException {
    private static final long serialVersionUID = 1L;

    /** What of it is wrong. */
    public enum Reason {
      /** The credential is not known, has ended, or its signature does not hold. */
      CREDENTIAL,
      /** The credential may not do this, or is not told that it is no good. */
      PERMISSION,
      /** The place that should hold the objects is not there. */
      PLACE,
      /** The gateway's clock is not the store's. */
      CLOCK,
      /** Something else. */
      OTHER
    }

    private final Reason reason;

    public Misconfigured(String message, @Nullable Throwable cause) {
      super(message, cause);
      this.reason = Reason.OTHER;
    }

    public Misconfigured(Reason reason, String message) {
      super(message, null);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }

  /** The store cannot be reached or is too busy: repeating later may help. */
  public static final class Unavailable extends StorageException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Duration retryAfter;

    public Unavailable(String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
      super(message, cause);
      this.retryAfter = retryAfter;
    }

    /** What the store asked for, if it asked. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }

  /** The store answered something that this adapter does not know. */
  public static final class Unexpected extends StorageException {
    private static final long serialVersionUID = 1L;

    public Unexpected(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
