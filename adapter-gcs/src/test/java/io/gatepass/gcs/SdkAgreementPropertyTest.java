package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.core.ApiClock;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.HttpMethod;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.SignUrlOption;
import com.google.cloud.storage.StorageOptions;
import io.gatepass.signing.Credential;
import io.gatepass.signing.Origin;
import io.gatepass.signing.SigningKey;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.V4Signer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SdkAgreementPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "a", "Z", "7", "/", " ", "  ", "+", "%", "%41", "%2F", "#", "?", "&", "=", "~", "!", "$",
          "'", "(", ")", "*", ",", ";", ":", "@", "[", "]", "\"", "\\", "<", "|", "^", "`", "{",
          "é", "e\u0301", "ß", "日本", "שלום", "😀", "👩‍👧", "\uFFFD", "-", "_", "x.y");
  private static final ServiceAccount ACCOUNT = ServiceAccount.SHARED;
  private static final Origin GOOGLE = new Origin(URI.create("https://storage.googleapis.com"));

  private final V4Signer ours =
      new V4Signer(
          Credential.googleServiceAccount(
              ACCOUNT.email(), SigningKey.rsa(ACCOUNT.keys().getPrivate())));
  private final Clock clock = new Clock();
  private final Storage client =
      StorageOptions.newBuilder()
          .setProjectId("test-only")
          .setCredentials(
              ServiceAccountCredentials.newBuilder()
                  .setClientEmail(ACCOUNT.email())
                  .setPrivateKey(ACCOUNT.keys().getPrivate())
                  .setPrivateKeyId("0123")
                  .build())
          .setClock(clock)
          .build()
          .getService();

  @Test
  void every_url_is_the_one_that_googles_own_client_makes() {
    Random random = new Random(20130524);
    for (int i = 0; i < 200; i++) {
      Instant now = Instant.ofEpochSecond(random.nextLong(1_500_000_000, 2_500_000_000L));
      boolean get = random.nextBoolean();
      String key = "k" + text(random);
      Map<String, String> headers = get ? Map.of() : headers(random);
      Map<String, String> query =
          get
              ? Map.of("response-content-disposition", "attachment; filename=" + text(random))
              : Map.of("partNumber", Integer.toString(random.nextInt(1, 10_001)), "uploadId", "s");
      Duration life = Duration.ofSeconds(random.nextLong(1, 604_801));
      UrlRequest request =
          new UrlRequest(get ? "GET" : "PUT", GOOGLE, "/media/" + key, headers, query, life);

      assertThat(ours.url(request, now).uri().toString())
          .as("case %d: %s", i, request)
          .isEqualTo(theirs(request, key, now));
    }
  }

  private String theirs(UrlRequest request, String key, Instant now) {
    clock.now = now;
    return client
        .signUrl(
            BlobInfo.newBuilder("media", key).build(),
            request.life().toSeconds(),
            TimeUnit.SECONDS,
            SignUrlOption.httpMethod(HttpMethod.valueOf(request.method())),
            SignUrlOption.withV4Signature(),
            SignUrlOption.withExtHeaders(request.headers()),
            SignUrlOption.withQueryParams(request.query()))
        .toString();
  }

  /** Shows what the test has set. */
  private static final class Clock implements ApiClock {
    private Instant now = Instant.EPOCH;

    @Override
    public long nanoTime() {
      return TimeUnit.MILLISECONDS.toNanos(millisTime());
    }

    @Override
    public long millisTime() {
      return now.toEpochMilli();
    }
  }

  private static Map<String, String> headers(Random random) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", random.nextBoolean() ? "image/png" : "text/plain; charset=utf-8");
    headers.put("Content-Length", Long.toString(random.nextLong(0, 1L << 40)));
    headers.put("x-goog-if-generation-match", "0");
    headers.put("X-Goog-Meta-Note", random.nextBoolean() ? "two  blanks" : "a,b");
    return headers;
  }

  private static String text(Random random) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }
}
