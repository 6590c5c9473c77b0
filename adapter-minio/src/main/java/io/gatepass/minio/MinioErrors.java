package io.gatepass.minio;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The one place where the SDK's exceptions become the port's. */
final class MinioErrors {
  private final StoreName store;

  MinioErrors(StoreName store) {
    this.store = store;
  }

  /** Waits for a call, which the client's limits end. */
  <T> T await(Operation operation, Supplier<CompletableFuture<T>> call) {
    try {
      return call.get().join();
    } catch (RuntimeException e) {
      throw translate(operation, e);
    }
  }

  /** The SDK's own exceptions are not kept as causes: their texts hold traces of requests. */
  StorageException translate(Operation operation, Throwable e) {
    return switch (unwrapped(e)) {
      case StorageException ours -> ours;
      case ErrorResponseException answer -> refusal(operation, code(answer), status(answer));
      case ServerException answer -> refusal(operation, "", answer.statusCode());
      case BusyStore busy ->
          new Unavailable(
              message(operation, "status " + busy.status() + ". Repeating later may help."),
              null,
              busy.retryAfter());
      case IOException silence ->
          new Unavailable(message(operation, "the store does not answer."), silence, null);
      case Throwable other ->
          new Unexpected(
              message(
                  operation,
                  "the answer is not MinIO's ("
                      + other.getClass().getSimpleName()
                      + "). Check endpoint."),
              null);
    };
  }

  StorageException refusal(Operation operation, String code, int status) {
    ErrorTable.Row row = ErrorTable.row(operation, code, status);
    String name = code.isEmpty() ? "without a code" : code;
    String message = message(operation, "status " + status + " " + name + ". " + row.advice());
    return row.kind().exception(message, null);
  }

  String message(Operation operation, String what) {
    return "Store " + store + ", " + operation.text() + ": " + what;
  }

  static int status(ErrorResponseException answer) {
    return answer.response().code();
  }

  /** A HEAD is refused without a body; then MinIO names the code in a header. */
  private static String code(ErrorResponseException answer) {
    String named = answer.response().header("x-minio-error-code");
    String code = named == null ? answer.errorResponse().code() : named;
    return code != null && code.matches("[A-Za-z0-9.]{1,64}") ? code : "";
  }

  static Throwable unwrapped(Throwable e) {
    boolean envelope = e instanceof CompletionException || e.getClass() == MinioException.class;
    Throwable cause = e.getCause();
    return envelope && cause != null ? unwrapped(cause) : e;
  }
}
