package io.gatepass.minio;

import com.google.common.util.concurrent.MoreExecutors;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import java.time.Duration;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Makes the SDK's clients, which ask on the thread that waits for the answer: no second one has to
 * wake up, and an interrupt of a virtual thread ends its call. None of this calls the network.
 */
final class MinioClients {
  /** With a limit, the thread whose call ends would first ask what others wait for. */
  private static final int AT_ONCE = Integer.MAX_VALUE;

  private MinioClients() {}

  static OkHttpClient http(Patience patience) {
    Dispatcher dispatcher = new Dispatcher(MoreExecutors.newDirectExecutorService());
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    OkHttpClient.Builder builder = Http.newDefaultClient().newBuilder();
    builder.interceptors().clear();
    return builder
        .dispatcher(dispatcher)
        .addInterceptor(BusyStore::repeating)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(patience.connect())
        .readTimeout(patience.attempt())
        .writeTimeout(patience.attempt())
        .callTimeout(patience.call())
        .build();
  }

  /** The same connections, for calls that take long to answer. */
  static OkHttpClient slower(OkHttpClient http, Duration limit) {
    return http.newBuilder().readTimeout(limit).callTimeout(limit).build();
  }

  static MinioAsyncClient client(MinioSettings settings, OkHttpClient http) {
    return MinioAsyncClient.builder()
        .endpoint(settings.endpoint().toString())
        .region(settings.region())
        .credentials(settings.accessKey(), settings.secretKey())
        .httpClient(http, false)
        .build();
  }

  static void close(OkHttpClient http) {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
