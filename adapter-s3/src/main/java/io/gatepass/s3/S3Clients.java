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

/** Makes the SDK's clients. None of this calls the network. */
final class S3Clients {
  private static final String ANY = "any";

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

  /** Where signed requests for this bucket go. */
  static URI origin(S3Settings settings) {
    URI bucket = bucket(settings, settings.publicEndpoint());
    return URI.create(bucket.getScheme() + "://" + bucket.getRawAuthority());
  }

  /** The bucket's own address, to which a key is added; of the endpoint or else Amazon's. */
  static URI bucket(S3Settings settings, Optional<URI> endpoint) {
    String object =
        S3Utilities.builder()
            .region(Region.of(settings.region()))
            .endpoint(endpoint.orElse(null))
            .s3Configuration(
                S3Configuration.builder().pathStyleAccessEnabled(settings.pathStyle()).build())
            .build()
            .getUrl(url -> url.bucket(settings.bucket()).key(ANY))
            .toExternalForm();
    return URI.create(object.substring(0, object.length() - ANY.length()));
  }
}
