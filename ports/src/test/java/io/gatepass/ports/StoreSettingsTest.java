package io.gatepass.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.InvalidSettings.Problem;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingsTest {
  @Test
  void every_problem_is_told_at_once_with_its_setting_and_its_fix() {
    StoreSettings settings = settings(Map.of("endpoint", "not a uri"));
    settings.required("bucket", "write the name of the bucket");
    settings.parsed("endpoint", URI::create, "write https:// and a host");
    settings.refuse("region", "has no meaning here", "remove it");

    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(settings::check)
        .withMessage(
            """
            gatepass.stores.main.bucket is missing: write the name of the bucket
            gatepass.stores.main.endpoint is not valid: write https:// and a host
            gatepass.stores.main.region has no meaning here: remove it\
            """)
        .satisfies(invalid ->
            assertThat(invalid.problems())
                .extracting(Problem::setting)
                .containsExactly("bucket", "endpoint", "region"));
  }

  @Test
  void no_problem_repeats_a_value_which_may_be_a_secret() {
    StoreSettings settings = settings(Map.of("secret-key", "s3cret", "bucket", "b"));
    settings.parsed("secret-key", Integer::valueOf, "write a number");

    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(settings::check)
        .withMessageNotContaining("s3cret")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void a_blank_value_is_a_missing_one(String blank) {
    StoreSettings settings = settings(Map.of("bucket", blank, "port", blank));

    assertThat(settings.optional("bucket")).isEmpty();
    assertThat(settings.parsed("port", Integer::valueOf, "write a number")).isEmpty();
    assertThat(settings.required("bucket", "write it")).isEmpty();
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(settings::check)
        .satisfies(invalid ->
            assertThat(invalid.problems())
                .isEqualTo(List.of(new Problem("bucket", "is missing", "write it"))));
  }

  @Test
  void good_settings_are_read_without_surrounding_space() {
    Map<String, String> values = new HashMap<>(Map.of("bucket", " media ", "port", "9000"));
    StoreSettings settings = settings(values);
    values.clear();

    assertThat(settings.required("bucket", "write it")).isEqualTo("media");
    assertThat(settings.parsed("port", Integer::valueOf, "write a number")).contains(9000);
    assertThat(settings.optional("region")).isEmpty();
    assertThat(settings.store()).isEqualTo(new StoreName("main"));
    settings.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://S3.example.com", "https://s3.example.com:443/", "HTTPS://s3.example.com"})
  void every_way_to_write_an_origin_is_the_same_origin(String text) {
    StoreSettings settings = settings(Map.of("endpoint", text));
    assertThat(settings.origin("endpoint")).contains(URI.create("https://s3.example.com"));
    assertThat(settings.origin("public-endpoint")).isEmpty();
    settings.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3.example.com",
        "ftp://s3.example.com",
        "https://",
        "https://s3.example.com/media",
        "https://s3.example.com?a=b",
        "https://s3.example.com#a",
        "https://somebody:hidden@s3.example.com",
      })
  void what_is_more_or_less_than_an_origin_is_a_problem(String text) {
    StoreSettings settings = settings(Map.of("endpoint", text));
    assertThat(settings.origin("endpoint")).isEmpty();
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(settings::check)
        .withMessageStartingWith("gatepass.stores.main.endpoint is not valid: ")
        .withMessageNotContaining("hidden");
  }

  private static StoreSettings settings(Map<String, String> values) {
    return new StoreSettings(new StoreName("main"), values);
  }
}
