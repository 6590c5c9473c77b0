package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.ports.InvalidSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GcsSettingsTest {
  private static final Map<String, String> GOOGLE = Map.of("bucket", "media");
  private static final URI TOKENS = URI.create("http://127.0.0.1:1");

  @TempDir private Path folder;

  private static InvalidSettings refused(Map<String, String> base, String... other) {
    return catchThrowableOfType(InvalidSettings.class, () -> Stores.settings(base, other));
  }

  private static void refusesOnly(String setting, InvalidSettings refusal) {
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.setting()).isEqualTo(setting);
          assertThat(p.fix()).isNotBlank();
        });
  }

  @Test
  void a_bucket_is_enough_for_google() {
    GcsSettings settings = Stores.settings(GOOGLE);
    assertThat(settings.endpoint()).isEqualTo(URI.create("https://storage.googleapis.com"));
    assertThat(settings.publicEndpoint()).isEqualTo(settings.endpoint());
    assertThat(settings.account()).isEmpty();
    assertThat(settings.hmac()).isEmpty();
    assertThat(settings.isSecret()).isTrue();
  }

  @Test
  void all_that_is_missing_is_said_at_once() {
    assertThat(
            refused(GOOGLE, "bucket", "", "hmac-key", "GOOG1EHALF", "endpoint", "nowhere")
                .problems())
        .extracting(InvalidSettings.Problem::setting)
        .containsExactlyInAnyOrder("bucket", "hmac-secret", "endpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "my_bucket-1", "files.example.com", "0a0"})
  void these_are_names_of_buckets(String name) {
    assertThat(Stores.settings(GOOGLE, "bucket", name).bucket()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "bucket, ab",
    "bucket, Media",
    "bucket, -media",
    "bucket, me..dia",
    "bucket, 10.0.0.1",
    "bucket, goog-media",
    "bucket, my-google-files",
    "bucket, a23456789012345678901234567890123456789012345678901234567890123456",
    "endpoint, storage.example.com",
    "endpoint, https://storage.example.com/media",
    "endpoint, https://somebody:hidden@storage.example.com",
    "public-endpoint, files.example.com",
    "service-account, gatepass",
    "credentials-file, /does/not/exist.json",
  })
  void a_value_that_cannot_work_is_refused_with_its_setting_and_a_fix_and_not_repeated(
      String setting, String value) {
    InvalidSettings refusal = refused(GOOGLE, setting, value);
    refusesOnly(setting, refusal);
    assertThat(refusal)
        .hasMessageStartingWith("gatepass.stores.main." + setting + " is ")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void half_an_hmac_key_is_refused_without_telling_it() {
    assertThatThrownBy(() -> Stores.settings(GOOGLE, "hmac-key", "GOOG1EHALF"))
        .hasMessageContaining("hmac-secret is missing")
        .hasMessageNotContaining("GOOG1EHALF");
    assertThatThrownBy(() -> Stores.settings(GOOGLE, "hmac-secret", "hush-hush"))
        .hasMessageContaining("hmac-key is missing")
        .hasMessageNotContaining("hush-hush");
  }

  @Test
  void two_signers_are_refused() {
    refusesOnly("service-account", refused(Stores.HMAC, "service-account", "a@b.example"));
  }

  @Test
  void the_file_of_a_service_account_is_read() {
    Path file = ServiceAccount.SHARED.file(folder, TOKENS);
    assertThat(Stores.settings(GOOGLE, "credentials-file", file.toString()).account()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "not json",
        "{\"type\":\"service_account\",\"private_key\":\"hush-hush\"}",
        "{\"type\":\"authorized_user\",\"client_id\":\"a\",\"client_secret\":\"hush-hush\","
            + "\"refresh_token\":\"hush-hush\"}",
      })
  void a_file_of_another_kind_is_refused_and_not_quoted(String content) {
    Path file = ServiceAccount.write(folder.resolve("other.json"), content);
    InvalidSettings refusal = refused(GOOGLE, "credentials-file", file.toString());
    refusesOnly("credentials-file", refusal);
    assertThat(refusal).hasNoCause().hasMessageNotContaining("hush-hush");
  }

  @Test
  void plain_http_needs_a_key_that_is_here_because_no_credential_goes_there() {
    refusesOnly("endpoint", refused(GOOGLE, "endpoint", "http://127.0.0.1:4443"));
    assertThat(Stores.settings(Stores.HMAC, "endpoint", "http://127.0.0.1:4443").isSecret())
        .isFalse();
    String file = ServiceAccount.SHARED.file(folder, TOKENS).toString();
    assertThat(
            Stores.settings(GOOGLE, "endpoint", "http://127.0.0.1:4443", "credentials-file", file)
                .isSecret())
        .isFalse();
  }

  @Test
  void google_itself_is_never_called_in_the_clear() {
    refusesOnly("endpoint", refused(Stores.HMAC, "endpoint", "http://storage.googleapis.com"));
  }

  @Test
  void secrets_are_shown_nowhere() {
    String file = ServiceAccount.SHARED.file(folder, TOKENS).toString();
    GcsSettings settings = Stores.settings(Stores.HMAC, "credentials-file", file);
    assertThat(settings.toString())
        .doesNotContain("GOOG1ETESTONLY", "hush", ServiceAccount.SHARED.privateKey());
  }

  @Test
  void an_identity_is_the_place_however_it_is_written() {
    assertThat(Stores.settings(GOOGLE).identity().value()).isEqualTo("gcs:media");
    assertThat(
            Stores.settings(GOOGLE, "endpoint", "https://Storage.Googleapis.com:443/")
                .identity()
                .value())
        .isEqualTo("gcs:media");
    assertThat(Stores.settings(Stores.HMAC, "endpoint", "http://EMULATOR:4443").identity().value())
        .isEqualTo("gcs:emulator:4443/media");
  }
}
