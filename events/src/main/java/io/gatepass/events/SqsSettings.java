package io.gatepass.events;

import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Which queue, and as whom. Requests go to the address in the queue's own URL, so that one setting
 * names the queue of every server that speaks this protocol.
 */
record SqsSettings(String queueUrl, String region, Optional<AwsBasicCredentials> keys) {
  private static final Pattern URL = Pattern.compile("(https?://[^/?#@]+)/[^/?#]+/[A-Za-z0-9_-]+");
  private static final Pattern AMAZON =
      Pattern.compile("https://sqs\\.([a-z0-9-]+)\\.amazonaws\\..*");
  private static final Duration LONGER_THAN_A_WAIT = Duration.ofSeconds(15);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  static SqsSettings read(StoreSettings settings) {
    String fix = "write the URL of the queue, such as https://sqs.eu-west-1.amazonaws.com/123/name";
    String url = settings.required("queue-url", fix);
    if (!url.isEmpty() && !URL.matcher(url).matches()) {
      settings.refuse("queue-url", "is not valid", fix);
    }
    Matcher amazon = AMAZON.matcher(url);
    String region =
        amazon.matches()
            ? settings.optional("region").orElse(amazon.group(1))
            : settings.required("region", "write the region that requests are signed for");
    return new SqsSettings(url, region, keys(settings));
  }

  private static Optional<AwsBasicCredentials> keys(StoreSettings settings) {
    Optional<String> key = settings.optional("access-key");
    Optional<String> secret = settings.optional("secret-key");
    if (key.isPresent() != secret.isPresent()) {
      settings.refuse(
          key.isPresent() ? "secret-key" : "access-key",
          "is missing",
          "write both, or neither to use the credentials of the machine");
    }
    return key.flatMap(id -> secret.map(text -> AwsBasicCredentials.create(id, text)));
  }

  SqsClient client() {
    Matcher origin = URL.matcher(queueUrl);
    if (!origin.matches()) {
      throw new IllegalStateException("settings that were refused");
    }
    return SqsClient.builder()
        .endpointOverride(URI.create(origin.group(1)))
        .region(Region.of(region))
        .credentialsProvider(credentials())
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(LONGER_THAN_A_WAIT))
        .build();
  }

  private AwsCredentialsProvider credentials() {
    return keys.<AwsCredentialsProvider>map(StaticCredentialsProvider::create)
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  /** It holds a secret. */
  @Override
  public String toString() {
    return "SqsSettings";
  }
}
