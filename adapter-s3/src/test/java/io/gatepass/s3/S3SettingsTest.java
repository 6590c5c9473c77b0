package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3SettingsTest {
  private static final Map<String, String> AMAZON =
      Map.of("bucket", "media", "region", "eu-west-1");

  private static S3Settings read(Map<String, String> base, String... other) {
    Map<String, String> all = new HashMap<>(base);
    for (int i = 0; i < other.length; i += 2) {
      all.put(other[i], other[i + 1]);
    }
    return S3Settings.read(new StoreSettings(Stores.NAME, all));
  }

  private static InvalidSettings refused(Map<String, String> base, String... other) {
    return catchThrowableOfType(InvalidSettings.class, () -> read(base, other));
  }

  @Test
  void bucket_and_region_are_enough_for_amazon() {
    S3Settings settings = read(AMAZON);
    assertThat(settings.dialect()).isEqualTo(Dialect.AWS);
    assertThat(settings.pathStyle()).isFalse();
    assertThat(settings.endpoint()).isEmpty();
    assertThat(settings.keys()).isEmpty();
  }

  @Test
  void an_endpoint_alone_means_a_store_of_unknown_make_addressed_by_path() {
    S3Settings settings =
        read(Map.of("bucket", "media", "endpoint", "https://S3.example.com:443/"));
    assertThat(settings.dialect()).isEqualTo(Dialect.GENERIC);
    assertThat(settings.pathStyle()).isTrue();
    assertThat(settings.region()).isEqualTo("us-east-1");
    assertThat(settings.endpoint()).contains(URI.create("https://s3.example.com"));
    assertThat(settings.publicEndpoint()).isEqualTo(settings.endpoint());
  }

  @Test
  void r2_has_its_own_region() {
    assertThat(
            read(
                    Map.of("bucket", "media"),
                    "dialect",
                    "r2",
                    "endpoint",
                    "https://acct.r2.cloudflarestorage.com")
                .region())
        .isEqualTo("auto");
  }

  @ParameterizedTest
  @CsvSource({
    "bucket, A",
    "bucket, ab",
    "bucket, under_score",
    "bucket, -media",
    "bucket, me..dia",
    "bucket, 10.0.0.1",
    "region, Frankfurt am Main",
    "dialect, azure",
    "path-style, yes",
    "endpoint, s3.example.com",
    "endpoint, ftp://s3.example.com",
    "endpoint, https://s3.example.com/media",
    "endpoint, https://s3.example.com?a=b",
    "endpoint, https://somebody:hidden@s3.example.com",
    "endpoint, https://",
    "public-endpoint, files.example.com",
  })
  void a_value_that_cannot_work_is_refused_with_its_setting_and_a_fix_and_not_repeated(
      String setting, String value) {
    InvalidSettings refusal = refused(AMAZON, setting, value);
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.setting()).isEqualTo(setting);
          assertThat(p.fix()).isNotBlank();
        });
    assertThat(refusal)
        .hasMessageStartingWith("gatepass.stores.main." + setting + " is ")
        .hasMessageNotContaining("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"minio", "r2", "b2", "generic"})
  void every_dialect_but_amazon_needs_an_endpoint(String dialect) {
    assertThat(refused(AMAZON, "dialect", dialect).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.setting()).isEqualTo("endpoint"));
  }

  @Test
  void all_that_is_missing_is_said_at_once() {
    assertThat(refused(Map.of()).problems())
        .extracting(InvalidSettings.Problem::setting)
        .containsExactlyInAnyOrder("bucket", "region");
  }

  @Test
  void half_a_key_pair_is_refused_without_telling_it() {
    assertThatThrownBy(() -> read(AMAZON, "access-key", "AKIAHALF"))
        .hasMessageContaining("secret-key is missing")
        .hasMessageNotContaining("AKIAHALF");
    assertThatThrownBy(() -> read(AMAZON, "secret-key", "hush-hush"))
        .hasMessageContaining("access-key is missing")
        .hasMessageNotContaining("hush-hush");
  }

  @Test
  void r2_takes_no_address_of_one_s_own() {
    assertThat(
            refused(
                    Map.of("bucket", "media"),
                    "dialect",
                    "r2",
                    "endpoint",
                    "https://acct.r2.cloudflarestorage.com",
                    "public-endpoint",
                    "https://files.example.com")
                .problems())
        .singleElement()
        .satisfies(p -> assertThat(p.fix()).isEqualTo("remove it"));
  }

  @Test
  void keys_are_shown_nowhere() {
    S3Settings settings = read(AMAZON, "access-key", "AKIASHOWN", "secret-key", "hush-hush");
    assertThat(settings.keys()).isPresent();
    assertThat(settings.toString()).doesNotContain("AKIASHOWN", "hush-hush");
  }

  @Test
  void an_identity_is_the_place_however_it_is_written() {
    String amazon = read(AMAZON).identity().value();
    assertThat(amazon).isEqualTo("s3:aws/media");
    assertThat(read(AMAZON, "region", "us-east-2", "path-style", "true").identity().value())
        .isEqualTo(amazon);
    assertThat(
            read(AMAZON, "dialect", "aws", "endpoint", "https://s3.eu-west-1.amazonaws.com")
                .identity()
                .value())
        .isEqualTo(amazon);
    assertThat(read(AMAZON, "region", "cn-north-1").identity().value()).isNotEqualTo(amazon);
    assertThat(read(AMAZON, "endpoint", "http://MINIO:9000/").identity().value())
        .isEqualTo("s3:minio:9000/media");
  }
}
