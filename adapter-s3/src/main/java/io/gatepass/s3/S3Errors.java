package io.gatepass.s3;

import static io.gatepass.ports.StorageFailure.cause;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import io.gatepass.ports.StorageFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** The one place where the SDK's exceptions become the port's. */
final class S3Errors {
  private final StoreName store;

  S3Errors(StoreName store) {
    this.store = store;
  }

  <T> T translated(Operation operation, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw translate(operation, e);
    }
  }

  StorageException translate(Operation operation, SdkException e) {
    Optional<StorageException> ours = cause(e, StorageException.class);
    if (ours.isPresent()) {
      return ours.get();
    }
    return e instanceof AwsServiceException answer
        ? refusal(operation, code(answer), answer.statusCode(), retryAfter(answer))
        : unanswered(operation, e);
  }

  String message(Operation operation, String what) {
    return "Store " + store + ", " + operation.text() + ": " + what;
  }

  /** Without a cause: its text is the provider's, which may quote the request it refused. */
  StorageException refusal(
      Operation operation, String code, int status, @Nullable Duration retryAfter) {
    ErrorTable.Row row = ErrorTable.row(operation, code, status);
    String name = code.isEmpty() ? "without a code" : code;
    String message = message(operation, "status " + status + " " + name + ". " + row.advice());
    return row.kind().exception(message, retryAfter);
  }

  StorageException silent(Operation operation, Exception cause) {
    return new Unavailable(message(operation, "the store does not answer."), cause, null);
  }

  private StorageException unanswered(Operation operation, SdkException e) {
    boolean silent =
        e instanceof ApiCallTimeoutException
            || e instanceof ApiCallAttemptTimeoutException
            || e instanceof AbortedException
            || cause(e, IOException.class).isPresent();
    return silent
        ? silent(operation, e)
        : new Unexpected(message(operation, "the request could not be made."), e);
  }

  private static String code(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    return code.matches("[A-Za-z0-9.]{1,64}") ? code : "";
  }

  private static @Nullable Duration retryAfter(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.sdkHttpResponse() == null
        ? null
        : StorageFailure.retryAfter(
            details.sdkHttpResponse().firstMatchingHeader("Retry-After").orElse(null));
  }
}
