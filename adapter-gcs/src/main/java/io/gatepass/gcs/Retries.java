package io.gatepass.gcs;

import com.google.api.client.http.HttpResponseException;
import com.google.api.gax.retrying.BasicResultRetryAlgorithm;
import com.google.api.gax.retrying.ResultRetryAlgorithm;
import com.google.cloud.storage.StorageException;
import com.google.cloud.storage.StorageRetryStrategy;
import java.util.Set;

/**
 * Google's strategy, and the same for what the XML API answers: in its errors the SDK recognises no
 * status, so that it would give up at the first.
 */
record Retries() implements StorageRetryStrategy {
  private static final StorageRetryStrategy USUAL =
      StorageRetryStrategy.getDefaultStorageRetryStrategy();
  private static final Set<Integer> BUSY = Set.of(408, 429, 500, 502, 503, 504);

  @Override
  public ResultRetryAlgorithm<?> getIdempotentHandler() {
    return also(USUAL.getIdempotentHandler());
  }

  private static <T> ResultRetryAlgorithm<T> also(ResultRetryAlgorithm<T> usual) {
    return new BasicResultRetryAlgorithm<>() {
      @Override
      public boolean shouldRetry(Throwable thrown, T response) {
        return isBusy(thrown) || usual.shouldRetry(thrown, response);
      }
    };
  }

  @Override
  public ResultRetryAlgorithm<?> getNonidempotentHandler() {
    return USUAL.getNonidempotentHandler();
  }

  private static boolean isBusy(Throwable thrown) {
    return thrown instanceof StorageException told
        && told.getCause() instanceof HttpResponseException answer
        && BUSY.contains(answer.getStatusCode());
  }
}
