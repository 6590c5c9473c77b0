package io.gatepass.gcs;

import com.google.api.gax.retrying.RetrySettings;
import com.google.auth.http.HttpTransportFactory;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.HttpStorageOptions;
import com.google.cloud.storage.MultipartUploadClient;
import com.google.cloud.storage.MultipartUploadSettings;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import com.google.cloud.storage.spi.v1.HttpStorageRpc;
import com.google.cloud.storage.spi.v1.StorageRpc;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Google's client, made when it is first needed, because looking for an account may call. */
final class GcsClients {
  /** Named only where buckets are made or listed, which the gateway never does. */
  private static final String NO_PROJECT = "none";

  private final GcsSettings settings;
  private final Account account;
  private final HttpTransportFactory transport;
  private final Patience patience;
  private volatile @Nullable Client prompt;
  private volatile @Nullable Client patient;

  private record Client(Storage objects, MultipartUploadClient multiparts) {}

  GcsClients(
      GcsSettings settings, Account account, HttpTransportFactory transport, Patience patience) {
    this.settings = settings;
    this.account = account;
    this.transport = transport;
    this.patience = patience;
  }

  Storage objects() {
    return prompt().objects();
  }

  /** A copy answers late, so this one waits longer for the first byte. */
  Storage copying() {
    return patient().objects();
  }

  MultipartUploadClient multiparts() {
    return prompt().multiparts();
  }

  /** To put parts together "can take several minutes", by Google's reference. */
  MultipartUploadClient completing() {
    return patient().multiparts();
  }

  /** One that leaves out nothing of a bucket that it does not know; it repeats nothing. */
  StorageRpc buckets() {
    return new HttpStorageRpc(options(patience.attempt(), patience.call()));
  }

  private Client prompt() {
    Client known = prompt;
    if (known == null) {
      known = client(patience.attempt(), patience.call());
      prompt = known;
    }
    return known;
  }

  private Client patient() {
    Client known = patient;
    if (known == null) {
      known = client(patience.copy(), patience.copy());
      patient = known;
    }
    return known;
  }

  /** For both APIs one account, one host and the same limits. */
  private Client client(Duration read, Duration total) {
    HttpStorageOptions options = options(read, total);
    return new Client(
        options.getService(), MultipartUploadClient.create(MultipartUploadSettings.of(options)));
  }

  private HttpStorageOptions options(Duration read, Duration total) {
    return StorageOptions.http()
        .setHost(settings.endpoint().toString())
        .setProjectId(NO_PROJECT)
        .setCredentials(account.forCalls())
        .setTransportOptions(
            HttpTransportOptions.newBuilder()
                .setHttpTransportFactory(transport)
                .setConnectTimeout((int) patience.connect().toMillis())
                .setReadTimeout((int) read.toMillis())
                .build())
        .setStorageRetryStrategy(new Retries())
        .setRetrySettings(
            RetrySettings.newBuilder()
                .setMaxAttempts(3)
                .setInitialRetryDelayDuration(Duration.ofMillis(200))
                .setRetryDelayMultiplier(2)
                .setMaxRetryDelayDuration(Duration.ofSeconds(1))
                .setTotalTimeoutDuration(total)
                .build())
        .build();
  }
}
