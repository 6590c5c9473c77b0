package io.gatepass.minio;

import io.gatepass.ports.StorageFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The store asked to be left alone, and did so at each of a few attempts. */
final class BusyStore extends IOException {
  private static final long serialVersionUID = 1L;

  private static final Set<Integer> STATUSES = Set.of(408, 429, 500, 502, 503, 504);
  private static final int ATTEMPTS = 3;
  private static final long FIRST_PAUSE = 100;

  private final int status;
  private final transient @Nullable Duration retryAfter;

  private BusyStore(int status, @Nullable Duration retryAfter) {
    super("status " + status);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  int status() {
    return status;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /**
   * Repeats what may be repeated: a call that acts is looked after whatever it answers. To open a
   * session is tried once, for each try may open another that nobody knows.
   */
  static Response repeating(Interceptor.Chain chain) throws IOException {
    int attempts = opensSession(chain.request()) ? 1 : ATTEMPTS;
    for (int attempt = 1; ; attempt++) {
      Response response = chain.proceed(chain.request());
      if (!STATUSES.contains(response.code())) {
        return response;
      }
      response.close();
      if (attempt == attempts) {
        throw new BusyStore(
            response.code(), StorageFailure.retryAfter(response.header("Retry-After")));
      }
      pause(FIRST_PAUSE << attempt);
    }
  }

  private static boolean opensSession(Request request) {
    return request.method().equals("POST")
        && request.url().queryParameterNames().contains("uploads");
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }
}
