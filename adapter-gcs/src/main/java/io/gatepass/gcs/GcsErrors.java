package io.gatepass.gcs;

import static io.gatepass.ports.StorageFailure.cause;

import com.google.api.client.http.HttpResponseException;
import com.google.auth.Retryable;
import com.google.cloud.BaseServiceException;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import io.gatepass.ports.StorageFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the SDK's exceptions become the port's. None is kept as a cause: their texts
 * quote requests and answers.
 */
final class GcsErrors {
  /** How the remote signer of google-auth words an answer; it keeps the status nowhere else. */
  private static final Pattern SIGNER_ANSWER = Pattern.compile("rror code (\\d{3}) trying to sign");

  private static final Pattern XML_CODE = Pattern.compile("<Code>([A-Za-z]{1,64})</Code>");

  private final StoreName store;

  GcsErrors(StoreName store) {
    this.store = store;
  }

  StorageException translate(Operation operation, Throwable e) {
    return cause(e, StorageException.class)
        .or(() -> answer(operation, e))
        .or(() -> xmlAnswer(operation, e))
        .or(() -> signerAnswer(e).map(status -> answered(operation, status, "", null)))
        .or(() -> tokenAnswer(e))
        .or(() -> refusedToken(operation, e))
        .orElseGet(() -> unanswered(operation, e));
  }

  String message(Operation operation, String what) {
    return "Store " + store + ", " + operation.text() + ": " + what;
  }

  Misconfigured misconfigured(Operation operation, String what) {
    return new Misconfigured(message(operation, what), null);
  }

  Conflict conflict(Operation operation, String what) {
    return new Conflict(message(operation, what), null);
  }

  Unavailable silent(Operation operation, String kind) {
    return new Unavailable(
        message(operation, "the store does not answer (" + kind + ")."), null, null);
  }

  private Optional<StorageException> answer(Operation operation, Throwable e) {
    return cause(e, BaseServiceException.class)
        .filter(answer -> answer.getCode() > 0)
        .map(answer ->
            answered(
                operation,
                answer.getCode(),
                String.valueOf(answer.getReason()),
                cause(e, HttpResponseException.class).map(GcsErrors::retryAfter).orElse(null)));
  }

  /** Of the XML API the SDK reads no errors: it has them at hand as they came. */
  private Optional<StorageException> xmlAnswer(Operation operation, Throwable e) {
    return cause(e, BaseServiceException.class)
        .map(Throwable::getCause)
        .filter(HttpResponseException.class::isInstance)
        .map(HttpResponseException.class::cast)
        .map(http ->
            answered(
                operation, http.getStatusCode(), xmlCode(http.getContent()), retryAfter(http)));
  }

  private static String xmlCode(@Nullable String content) {
    Matcher found = XML_CODE.matcher(String.valueOf(content));
    return found.find() ? found.group(1) : "";
  }

  /** What the store answers lies nearer, so this came from who gives out tokens. */
  private Optional<StorageException> tokenAnswer(Throwable e) {
    return cause(e, HttpResponseException.class)
        .map(http -> answered(Operation.CREDENTIAL, http.getStatusCode(), "", retryAfter(http)));
  }

  private StorageException answered(
      Operation operation, int status, String reason, @Nullable Duration retryAfter) {
    ErrorTable.Row row = ErrorTable.row(operation, reason, status);
    String name = reason.matches("[A-Za-z0-9.]{1,64}") ? " " + reason : "";
    String message = message(operation, "status " + status + name + ". " + row.advice());
    return row.kind().exception(message, retryAfter);
  }

  private Optional<StorageException> refusedToken(Operation operation, Throwable e) {
    return cause(e, Retryable.class)
        .filter(refusal -> !refusal.isRetryable())
        .map(_ ->
            misconfigured(
                operation, "the account gets no token. Check the account's key or role."));
  }

  private StorageException unanswered(Operation operation, Throwable e) {
    return cause(e, IOException.class)
        .<StorageException>map(io -> silent(operation, io.getClass().getSimpleName()))
        .orElseGet(() ->
            new Unexpected(
                message(
                    operation,
                    "the request could not be made (" + e.getClass().getSimpleName() + ")."),
                null));
  }

  private static Optional<Integer> signerAnswer(Throwable e) {
    return cause(e, IOException.class)
        .map(io -> SIGNER_ANSWER.matcher(String.valueOf(io.getMessage())))
        .filter(Matcher::find)
        .map(found -> Integer.parseInt(found.group(1)));
  }

  private static @Nullable Duration retryAfter(HttpResponseException e) {
    return e.getHeaders() == null
        ? null
        : StorageFailure.retryAfter(e.getHeaders().getRetryAfter());
  }
}
