package io.gatepass.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.InvalidSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactoriesTest {
  private static final String SECRET = "hush hush hush hush hush";

  @TempDir private Path folder;

  @Test
  void each_kind_is_found_by_its_name() {
    assertThat(ServiceLoader.load(CdnFactory.class))
        .extracting(CdnFactory::name)
        .containsExactlyInAnyOrder("cloudfront", "google", "cloudflare", "nginx", "azure", "plain");
  }

  @Test
  void whatever_is_missing_is_named_at_once() {
    assertThat(refused(new CloudFrontFactory(), Map.of()))
        .containsExactly("url", "key-pair-id", "private-key-file");
    assertThat(refused(new GoogleFactory(), Map.of())).containsExactly("url", "key-name", "key");
    assertThat(refused(new CloudflareFactory(), Map.of()))
        .containsExactly("url", "secret", "seconds");
    assertThat(refused(new NginxFactory(), Map.of())).containsExactly("url", "secret");
    assertThat(refused(new PlainFactory(), Map.of())).containsExactly("url");
  }

  @Test
  void what_cannot_work_is_refused_and_not_repeated() {
    assertThat(
            refused(
                new NginxFactory(),
                Map.of("url", "https://cdn.example.com/files", "secret", SECRET)))
        .containsExactly("url", "secret");
    assertThat(
            refused(
                new CloudflareFactory(),
                Map.of("url", "cdn", "secret", "short", "seconds", "9w", "parameter", "a&b")))
        .containsExactlyInAnyOrder("url", "secret", "seconds", "parameter");
    assertThat(
            refused(
                new GoogleFactory(), Map.of("url", "cdn", "key-name", "a b", "key", "aHVzaA==")))
        .containsExactlyInAnyOrder("url", "key-name", "key");
    assertThat(refused(new AzureFactory(), Map.of("url", "https://cdn.example.com")))
        .containsExactly("cdn");
  }

  @Test
  void cloudfront_takes_the_keys_that_amazon_takes_and_no_others() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "-----BEGIN RSA PRIVATE KEY-----");
    for (Path file :
        List.of(
            empty,
            folder.resolve("absent"),
            KeyFile.rsa(folder, 3072).file(),
            KeyFile.ec(folder, "secp384r1").file())) {
      assertThat(
              refused(
                  new CloudFrontFactory(),
                  Map.of(
                      "url", "https://cdn.example.com",
                      "key-pair-id", "K2JCJMDEHXQW5F",
                      "private-key-file", file.toString(),
                      "hash", "md5")))
          .containsExactly("private-key-file", "hash");
    }
  }

  private static List<String> refused(CdnFactory factory, Map<String, String> settings) {
    InvalidSettings refused =
        catchThrowableOfType(
            InvalidSettings.class,
            () -> factory.create(Samples.settings(settings), Samples.store("s3")));
    assertThat(refused).hasMessageNotContaining("hush");
    assertThat(factory.settings()).containsAll(settings.keySet());
    return refused.problems().stream().map(InvalidSettings.Problem::setting).toList();
  }
}
