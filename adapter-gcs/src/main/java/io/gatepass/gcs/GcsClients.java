package io.gatepass.gcs;

import com.google.api.gax.retrying.RetrySettings;
import com.google.auth.http.HttpTransportFactory;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
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
  private volatile @Nullable Storage usual;
  private volatile @Nullable Storage copying;

  GcsClients(
      GcsSettings settings, Account account, HttpTransportFactory transport, Patience patience) {
    this.settings = settings;
    this.account = account;
    this.transport = transport;
    this.patience = patience;
  }

  Storage usual() {
    Storage known = usual;
    if (known == null) {
      known = client(patience.attempt(), patience.call());
      usual = known;
    }
    return known;
  }

  /** A copy answers late, so this one waits longer for the first byte. */
  Storage copying() {
    Storage known = copying;
    if (known == null) {
      known = client(patience.copy(), patience.copy());
      copying = known;
    }
    return known;
  }

  private Storage client(Duration read, Duration total) {
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
        .setRetrySettings(
            RetrySettings.newBuilder()
                .setMaxAttempts(3)
                .setInitialRetryDelayDuration(Duration.ofMillis(200))
                .setRetryDelayMultiplier(2)
                .setMaxRetryDelayDuration(Duration.ofSeconds(1))
                .setTotalTimeoutDuration(total)
                .build())
        .build()
        .getService();
  }
}
