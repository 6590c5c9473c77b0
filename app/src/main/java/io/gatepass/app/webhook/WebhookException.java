package io.gatepass.app.webhook;

/** Why a request about webhooks is not carried out. Nothing was changed. */
public abstract sealed class WebhookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private WebhookException(String message) {
    super(message);
  }

  /** No such webhook of this tenant. */
  public static final class NotFound extends WebhookException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
      super("There is no such webhook.");
    }
  }

  /** No such message among the webhook's deliveries. */
  public static final class NoSuchDelivery extends WebhookException {
    private static final long serialVersionUID = 1L;

    public NoSuchDelivery() {
      super("There is no such delivery.");
    }
  }

  /** Nothing is sent to a webhook that is disabled. */
  public static final class IsDisabled extends WebhookException {
    private static final long serialVersionUID = 1L;

    public IsDisabled() {
      super("The webhook is disabled. Enable it first.");
    }
  }

  /** Two rotations at once: only one of the new secrets was kept. */
  public static final class Changed extends WebhookException {
    private static final long serialVersionUID = 1L;

    public Changed() {
      super("Somebody else has just rotated the secret. Read the webhook, then decide again.");
    }
  }
}
