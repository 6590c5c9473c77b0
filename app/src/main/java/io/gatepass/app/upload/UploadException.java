package io.gatepass.app.upload;

import static java.util.stream.Collectors.joining;

import io.gatepass.app.limit.Exceeded;
import io.gatepass.domain.Arrival;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import io.gatepass.ports.TokenRefused;
import java.util.List;

/** Why a request about an upload is not carried out. Nothing was changed, nothing is lost. */
public abstract sealed class UploadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private UploadException(String message) {
    super(message);
  }

  /** Why nothing more is created under a token. */
  static UploadException of(TokenRefused.Why why) {
    return switch (why) {
      case EXPIRED -> new TokenExpired();
      case USED_UP -> new TokenUsedUp();
    };
  }

  /** There is no such policy, or not for whoever asks. */
  public static UploadException unknown(PolicyName policy) {
    return new Unacceptable("policy_unknown", "There is no policy " + policy + ".");
  }

  /** No such upload for this caller. */
  public static final class NotFound extends UploadException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
      super("There is no such upload.");
    }
  }

  /** The caller's credential does not permit this. */
  public static final class Forbidden extends UploadException {
    private static final long serialVersionUID = 1L;

    public Forbidden(Scope scope) {
      super("The credential lacks the scope " + scope.label() + ".");
    }

    public Forbidden(String message) {
      super(message);
    }
  }

  /** The upload token creates nothing more; what was created under it goes on. */
  public static final class TokenExpired extends UploadException {
    private static final long serialVersionUID = 1L;

    public TokenExpired() {
      super("The upload token has expired: it creates nothing more. Ask for another one.");
    }
  }

  /** As many uploads as the upload token permits were created. */
  public static final class TokenUsedUp extends UploadException {
    private static final long serialVersionUID = 1L;

    public TokenUsedUp() {
      super("The upload token permits no more uploads. Ask for another one.");
    }
  }

  /** Its owner has as many uploads pending as the policy permits. */
  public static final class PendingTooMany extends UploadException {
    private static final long serialVersionUID = 1L;

    public PendingTooMany(PolicyName policy, int most) {
      super(
          "The policy "
              + policy
              + " permits "
              + most
              + " pending uploads. Finish or give up some, then go on.");
    }
  }

  /** The caller, or its tenant, has asked too often. */
  public static final class RateLimited extends UploadException {
    private static final long serialVersionUID = 1L;

    private final transient Exceeded exceeded;

    public RateLimited(Exceeded exceeded) {
      super("Too many requests of this kind. Wait, then go on.");
      this.exceeded = exceeded;
    }

    public Exceeded exceeded() {
      return exceeded;
    }
  }

  /** It may be read from the address alone that asks, and the store cannot see to that. */
  public static final class AddressNotBindable extends UploadException {
    private static final long serialVersionUID = 1L;

    public AddressNotBindable(PolicyName policy) {
      super(
          "The policy "
              + policy
              + " lets nobody download but from the address that asked, and the file's store cannot"
              + " hold to that for the address of this request.");
    }
  }

  /** What was asked for is understood and not permitted; the code says which rule. */
  public static final class Unacceptable extends UploadException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public Unacceptable(String code, String message) {
      super(message);
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** Larger than the policy permits, or than the store takes. */
  public static final class TooLarge extends UploadException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String message) {
      super(message);
    }
  }

  /** Nothing has arrived in storage yet; the upload is still open. */
  public static final class NotArrived extends UploadException {
    private static final long serialVersionUID = 1L;

    public NotArrived() {
      super("Nothing has arrived in storage yet. Send the bytes, then finalize again.");
    }
  }

  /** The upload is not in the state that this needs, but may come to be. */
  public static final class NotReady extends UploadException {
    private static final long serialVersionUID = 1L;

    public NotReady(Upload upload) {
      super("The upload is " + upload.status().label() + ", not ready.");
    }
  }

  /** The upload is no longer pending, so there is nothing left to send. */
  public static final class NotPending extends UploadException {
    private static final long serialVersionUID = 1L;

    public NotPending(Upload upload) {
      super("The upload is " + upload.status().label() + ", not pending: nothing is to be sent.");
    }
  }

  /** The upload has ended without a file. */
  public static final class Ended extends UploadException {
    private static final long serialVersionUID = 1L;

    public Ended(String message) {
      super(message);
    }

    public Ended(Upload upload) {
      this("The upload is " + upload.status().label() + ". Create a new one.");
    }
  }

  /** The bytes are not what was promised, or the store has dropped them. */
  public static final class Rejected extends UploadException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Rejected(List<Violation> violations) {
      super(
          "The upload has failed: "
              + violations.stream().map(Violation::detail).collect(joining(" ")));
      this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
      return violations;
    }
  }

  /** The upload is not sent in parts. */
  public static final class NotMultipart extends UploadException {
    private static final long serialVersionUID = 1L;

    public NotMultipart(Upload upload) {
      super(
          "The upload is sent as "
              + upload.terms().transfer().kind().label()
              + ", not as multipart: it has no parts.");
    }
  }

  /** Not all parts have arrived as planned; the upload is still open. */
  public static final class PartsIncomplete extends UploadException {
    private static final long serialVersionUID = 1L;

    private final transient Arrival arrival;

    public PartsIncomplete(Arrival arrival) {
      super("Not all parts have arrived as planned. Send the others, then finalize again.");
      this.arrival = arrival;
    }

    public Arrival arrival() {
      return arrival;
    }
  }

  /**
   * The parts are being put together by another request, or are no longer those that were listed;
   * the upload is still open.
   */
  public static final class PartsChanged extends UploadException {
    private static final long serialVersionUID = 1L;

    public PartsChanged() {
      super("The parts are being put together, or changed meanwhile. Finalize again.");
    }
  }
}
