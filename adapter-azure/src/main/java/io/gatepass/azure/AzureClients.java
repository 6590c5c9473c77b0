package io.gatepass.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import java.time.Duration;
import java.util.Optional;

/** Makes the SDK's clients. None of this calls the network. */
final class AzureClients {
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private AzureClients() {}

  /**
   * Reading waits as long as the slowest call may take; each call then has its own, shorter limit.
   * Its threads end with the last client that uses it.
   */
  static HttpClient http(Patience patience) {
    return new JdkHttpClientBuilder()
        .connectionTimeout(patience.connect())
        .responseTimeout(patience.copy())
        .readTimeout(patience.copy())
        .writeTimeout(patience.copy())
        .build();
  }

  static TokenCredential identity(HttpClient http) {
    return new DefaultAzureCredentialBuilder().httpClient(http).build();
  }

  static BlobServiceClient service(
      AzureSettings settings,
      HttpClient http,
      Optional<TokenCredential> identity,
      Patience patience) {
    BlobServiceClientBuilder builder =
        new BlobServiceClientBuilder()
            .endpoint(settings.endpoint().toString())
            .httpClient(http)
            .httpLogOptions(new HttpLogOptions().setLogLevel(HttpLogDetailLevel.NONE))
            .retryOptions(
                new RequestRetryOptions(
                    RetryPolicyType.EXPONENTIAL,
                    ATTEMPTS,
                    patience.attempt(),
                    FIRST_PAUSE,
                    LONGEST_PAUSE,
                    null));
    settings.serviceVersion().ifPresent(builder::serviceVersion);
    settings
        .accountKey()
        .map(key -> new StorageSharedKeyCredential(settings.account(), key.value()))
        .ifPresent(builder::credential);
    identity.ifPresent(builder::credential);
    return builder.buildClient();
  }
}
