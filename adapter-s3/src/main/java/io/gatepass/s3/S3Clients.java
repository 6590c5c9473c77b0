package io.gatepass.s3;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.S3Utilities;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Makes the SDK's clients. None of this calls the network. */
final class S3Clients {
  private S3Clients() {}

  /**
   * Reading waits as long as the slowest call may take; each call then has its own, shorter limit.
   */
  static SdkHttpClient http(Patience patience) {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(patience.connect())
        .socketTimeout(patience.copy())
        .build();
  }

  static S3Client client(
      S3Settings settings, S3Credentials credentials, SdkHttpClient http, Patience patience) {
    return S3Client.builder()
        .region(Region.of(settings.region()))
        .endpointOverride(settings.endpoint().orElse(null))
        .forcePathStyle(settings.pathStyle())
        .credentialsProvider(credentials)
        .httpClient(http)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(limits ->
            limits
                .retryStrategy(RetryMode.STANDARD)
                .apiCallAttemptTimeout(patience.attempt())
                .apiCallTimeout(patience.call()))
        .build();
  }

  static S3Presigner presigner(
      S3Settings settings, Optional<URI> endpoint, S3Credentials credentials) {
    return S3Presigner.builder()
        .region(Region.of(settings.region()))
        .endpointOverride(endpoint.orElse(null))
        .serviceConfiguration(style(settings))
        .credentialsProvider(credentials)
        .build();
  }

  /** Where signed requests for this bucket go. */
  static URI origin(S3Settings settings) {
    URI uri =
        URI.create(
            S3Utilities.builder()
                .region(Region.of(settings.region()))
                .endpoint(settings.publicEndpoint().orElse(null))
                .s3Configuration(style(settings))
                .build()
                .getUrl(url -> url.bucket(settings.bucket()).key("any"))
                .toExternalForm());
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
  }

  private static S3Configuration style(S3Settings settings) {
    return S3Configuration.builder().pathStyleAccessEnabled(settings.pathStyle()).build();
  }
}
