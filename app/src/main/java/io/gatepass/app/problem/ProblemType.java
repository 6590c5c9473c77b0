package io.gatepass.app.problem;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** The kinds of problem that this API tells. */
public enum ProblemType {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read", false),
  CREDENTIAL_MISSING(HttpStatus.UNAUTHORIZED, "A credential is needed", false),
  CREDENTIAL_INVALID(HttpStatus.UNAUTHORIZED, "The credential does not verify", false),
  RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", true),
  PENDING_TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "Too many uploads are pending", true),
  SCOPE_MISSING(HttpStatus.FORBIDDEN, "The credential does not permit this", false),
  TOKEN_EXPIRED(HttpStatus.FORBIDDEN, "The upload token has expired", false),
  TOKEN_USED_UP(HttpStatus.FORBIDDEN, "The upload token is used up", false),
  QUOTA_EXCEEDED(HttpStatus.FORBIDDEN, "The tenant's quota is used up", false),
  ADDRESS_NOT_BINDABLE(HttpStatus.FORBIDDEN, "The download cannot be bound to an address", false),
  EVENT_NOT_ALLOWED(HttpStatus.FORBIDDEN, "Events from there are not taken", false),
  HOST_NOT_ALLOWED(HttpStatus.MISDIRECTED_REQUEST, "This gateway does not go by that name", false),
  ORIGIN_NOT_ALLOWED(HttpStatus.FORBIDDEN, "Requests from that origin are not taken", false),
  FORWARDED_NOT_ALLOWED(HttpStatus.FORBIDDEN, "Forwarded requests are not taken", false),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here", false),
  UPLOAD_NOT_FOUND(HttpStatus.NOT_FOUND, "No such upload", false),
  WEBHOOK_NOT_FOUND(HttpStatus.NOT_FOUND, "No such webhook", false),
  DELIVERY_NOT_FOUND(HttpStatus.NOT_FOUND, "No such delivery", false),
  KEY_NOT_FOUND(HttpStatus.NOT_FOUND, "No such key", false),
  TOKEN_NOT_FOUND(HttpStatus.NOT_FOUND, "No such upload token", false),
  TOKENS_NOT_OFFERED(HttpStatus.CONFLICT, "Upload tokens need authentication", false),
  WEBHOOK_DISABLED(HttpStatus.CONFLICT, "The webhook is disabled", false),
  WEBHOOK_CHANGED(HttpStatus.CONFLICT, "The webhook was changed meanwhile", false),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not offered here", false),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted types is offered", false),
  MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json", false),
  NOT_ARRIVED(HttpStatus.CONFLICT, "Nothing has arrived yet", true),
  PARTS_INCOMPLETE(HttpStatus.CONFLICT, "Parts are missing", true),
  PARTS_CHANGED(HttpStatus.CONFLICT, "Parts have changed", true),
  UPLOAD_NOT_MULTIPART(HttpStatus.CONFLICT, "The upload is not sent in parts", false),
  NOT_READY(HttpStatus.CONFLICT, "The upload is not ready", true),
  NOT_PENDING(HttpStatus.CONFLICT, "The upload is not pending", false),
  RECONCILIATION_RUNNING(HttpStatus.CONFLICT, "This store is being reconciled", true),
  UPLOAD_ENDED(HttpStatus.GONE, "The upload has ended", false),
  TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "Too large", false),
  UNACCEPTABLE(HttpStatus.UNPROCESSABLE_ENTITY, "The request is not acceptable", false),
  UPLOAD_REJECTED(HttpStatus.UNPROCESSABLE_ENTITY, "The upload was rejected", false),
  STORE_MISCONFIGURED(HttpStatus.BAD_GATEWAY, "The store refuses the gateway", false),
  STORE_UNEXPECTED(HttpStatus.BAD_GATEWAY, "The store answered strangely", true),
  STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store does not answer", true),
  EVENT_UNVERIFIABLE(HttpStatus.SERVICE_UNAVAILABLE, "The event cannot be verified now", true),
  CREDENTIAL_UNVERIFIABLE(
      HttpStatus.SERVICE_UNAVAILABLE, "The credential cannot be verified now", true),
  DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer", true),
  AUDIT_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "This cannot be put on record now", true),
  CLOCK_SKEWED(HttpStatus.SERVICE_UNAVAILABLE, "The clock of this gateway is wrong", true),
  REQUEST_REFUSED(HttpStatus.BAD_REQUEST, "The request was refused", false),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side", true);

  private final HttpStatus status;
  private final String title;
  private final boolean retryable;

  ProblemType(HttpStatus status, String title, boolean retryable) {
    this.status = status;
    this.title = title;
    this.retryable = retryable;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  public boolean isRetryable() {
    return retryable;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
