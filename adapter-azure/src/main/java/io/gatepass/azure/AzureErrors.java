package io.gatepass.azure;

import static io.gatepass.ports.StorageFailure.cause;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.identity.CredentialUnavailableException;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import io.gatepass.ports.StorageFailure;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The one place where the SDK's exceptions become the port's. No cause is kept: the SDK's texts
 * quote requests and what the service computed from them, signatures included.
 */
final class AzureErrors {
  private static final HttpHeaderName ERROR_CODE = HttpHeaderName.fromString("x-ms-error-code");

  private final StoreName store;

  AzureErrors(StoreName store) {
    this.store = store;
  }

  <T> T translated(Operation operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw translate(operation, e);
    }
  }

  /** The SDK has no common type of its exceptions: some come from its stream library. */
  StorageException translate(Operation operation, RuntimeException e) {
    Optional<StorageException> ours = cause(e, StorageException.class);
    if (ours.isPresent()) {
      return ours.get();
    }
    boolean unidentified =
        cause(e, ClientAuthenticationException.class).isPresent()
            || cause(e, CredentialUnavailableException.class).isPresent();
    Optional<HttpResponse> answer =
        cause(e, HttpResponseException.class).map(HttpResponseException::getResponse);
    if (answer.isPresent() && !unidentified) {
      return answered(operation, answer.get());
    }
    if (cause(e, IOException.class).isPresent() || cause(e, TimeoutException.class).isPresent()) {
      return new Unavailable(message(operation, "the store does not answer."), null, null);
    }
    return unidentified
        ? new Misconfigured(
            message(
                operation,
                "there is no usable credential. Set account-key, or give the process an identity"
                    + " that the SDK's default chain finds."),
            null)
        : new Unexpected(
            message(operation, "no valid answer (" + e.getClass().getSimpleName() + ")."), null);
  }

  String message(Operation operation, String what) {
    return "Store " + store + ", " + operation.text() + ": " + what;
  }

  private StorageException answered(Operation operation, HttpResponse answer) {
    String code = code(answer);
    ErrorTable.Row row = ErrorTable.row(operation, code, answer.getStatusCode());
    String message =
        message(operation, "status " + answer.getStatusCode() + " " + code + ". " + row.advice());
    return row.kind()
        .exception(
            message, StorageFailure.retryAfter(answer.getHeaderValue(HttpHeaderName.RETRY_AFTER)));
  }

  private static String code(HttpResponse answer) {
    return Optional.ofNullable(answer.getHeaderValue(ERROR_CODE))
        .filter(code -> code.matches("[A-Za-z0-9.]{1,64}"))
        .orElse("without a code");
  }
}
