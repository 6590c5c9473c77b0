package io.gatepass.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsReader;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.StoreName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in front of stores, and which policies send readers there. */
class CdnSettingsTest {
  private static final String SECRET = "a-secret-of-twenty-letters";

  @Test
  void a_cdn_is_configured_by_variables_alone_and_its_secret_is_never_shown() {
    Map<String, String> variables = new HashMap<>(nginx());
    variables.put("GATEPASS_POLICIES_DEFAULT_DELIVERY", "cdn");
    Settings settings = read(variables);

    try (Stores stores = new StoresFactory().make(settings)) {
      assertThat(new CdnsFactory().make(settings, stores).of(new StoreName("main"))).isPresent();
      assertThat(new CdnsFactory().make(settings, stores).toString()).doesNotContain(SECRET);
    }
    assertThat(settings.toString()).doesNotContain(SECRET);
  }

  @Test
  void an_unknown_kind_an_unknown_setting_and_a_missing_one_are_refused_by_name() {
    assertThat(problems(Map.of("GATEPASS_DELIVERY_MAIN_CDN", "akamai")))
        .singleElement()
        .asString()
        .startsWith("gatepass.delivery.main.cdn: there is none of that name, but [azure, ");
    assertThat(
            problems(
                Map.of(
                    "GATEPASS_DELIVERY_MAIN_CDN", "nginx", "GATEPASS_DELIVERY_MAIN_SECRT", SECRET)))
        .anyMatch(problem -> problem.startsWith("gatepass.delivery.main.secrt: there is no such"))
        .anyMatch(problem -> problem.startsWith("gatepass.delivery.main.url is missing"))
        .noneMatch(problem -> problem.contains(SECRET));
  }

  @Test
  void a_policy_sends_nobody_where_nothing_is_or_nothing_is_checked() {
    assertThat(problems(Map.of("GATEPASS_POLICIES_DEFAULT_DELIVERY", "cdn")))
        .containsExactly(
            "gatepass.policies.default.delivery: nothing stands in front of the store main."
                + " Configure gatepass.delivery.main, or write store");
    assertThat(
            problems(
                Map.of(
                    "GATEPASS_DELIVERY_MAIN_CDN", "plain",
                    "GATEPASS_DELIVERY_MAIN_URL", "https://cdn.example.com",
                    "GATEPASS_POLICIES_DEFAULT_DELIVERY", "cdn")))
        .containsExactly(
            "gatepass.policies.default.delivery: what stands in front of the store checks no"
                + " signature. Write public or store");
  }

  @Test
  void a_policy_that_binds_downloads_needs_a_cdn_that_can() {
    Map<String, String> variables = new HashMap<>(nginx());
    variables.put("GATEPASS_POLICIES_DEFAULT_DELIVERY", "cdn");
    variables.put("GATEPASS_POLICIES_DEFAULT_BIND_DOWNLOADS", "true");

    assertThat(problems(variables))
        .singleElement()
        .asString()
        .startsWith("gatepass.policies.default.bind-downloads: ");
  }

  @Test
  void what_is_public_has_a_folder_of_its_own_and_says_so_twice() {
    Map<String, String> variables = new HashMap<>(nginx());
    variables.put("GATEPASS_POLICIES_SITE_DELIVERY", "public");
    variables.put("GATEPASS_POLICIES_SITE_CONTENT_TYPES", "image/*, text/html");
    variables.put("GATEPASS_POLICIES_DEFAULT_MAX_SIZE", "1MB");

    assertThat(problems(variables))
        .anyMatch(problem -> problem.startsWith("gatepass.policies.site.visibility: "))
        .anyMatch(problem ->
            problem.startsWith("gatepass.policies.site.key: files of the policy default could lie"))
        .anyMatch(problem ->
            problem.startsWith(
                "gatepass.policies.site.content-types: a browser would run text/html"))
        .hasSize(3);

    variables.put("GATEPASS_POLICIES_SITE_VISIBILITY", "public");
    variables.put("GATEPASS_POLICIES_SITE_CONTENT_TYPES", "image/*");
    variables.put("GATEPASS_POLICIES_SITE_KEY", "public/{tenant}/{id}{ext}");
    assertThat(problems(variables)).isEmpty();

    variables.put("GATEPASS_POLICIES_DEFAULT_KEY", "{tenant}/{id}");
    assertThat(problems(variables)).as("a tenant may be called public").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource
  void what_signs_each_file_or_nothing_takes_no_public_policy(Map<String, String> cdn) {
    Map<String, String> variables = new HashMap<>(cdn);
    variables.put("GATEPASS_DELIVERY_MAIN_URL", "https://cdn.example.com");
    variables.put("GATEPASS_POLICIES_DEFAULT_MAX_SIZE", "1MB");
    variables.put("GATEPASS_POLICIES_SITE_DELIVERY", "public");
    variables.put("GATEPASS_POLICIES_SITE_VISIBILITY", "public");
    variables.put("GATEPASS_POLICIES_SITE_CONTENT_TYPES", "image/*");
    variables.put("GATEPASS_POLICIES_SITE_KEY", "public/{tenant}/{id}{ext}");

    assertThat(problems(variables))
        .containsExactly(
            "gatepass.policies.site.delivery: what stands in front of the store has no addresses"
                + " without signature. Write cdn");
  }

  static List<Map<String, String>> what_signs_each_file_or_nothing_takes_no_public_policy() {
    return List.of(
        Map.of(
            "GATEPASS_DELIVERY_MAIN_CDN", "google",
            "GATEPASS_DELIVERY_MAIN_KEY_NAME", "gatepass-1",
            "GATEPASS_DELIVERY_MAIN_KEY", "nZtRohdNF9m3cKM24IcK4w=="),
        Map.of(
            "GATEPASS_DELIVERY_MAIN_CDN", "azure",
            "GATEPASS_STORES_MAIN_PROVIDER", "azure",
            "GATEPASS_STORES_MAIN_ACCOUNT", "acme",
            "GATEPASS_STORES_MAIN_ACCOUNT_KEY", "c2VjcmV0",
            "GATEPASS_STORES_MAIN_CONTAINER", "media"));
  }

  private static Map<String, String> nginx() {
    return Map.of(
        "GATEPASS_DELIVERY_MAIN_CDN", "nginx",
        "GATEPASS_DELIVERY_MAIN_URL", "https://cdn.example.com",
        "GATEPASS_DELIVERY_MAIN_SECRET", SECRET);
  }

  private static List<String> problems(Map<String, String> variables) {
    Settings settings = read(variables);
    try (Stores stores = new StoresFactory().make(settings)) {
      SettingsRefused refused =
          catchThrowableOfType(
              SettingsRefused.class, () -> new CdnsFactory().make(settings, stores));
      return refused == null ? List.of() : refused.problems();
    }
  }

  private static Settings read(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(more);
    if (variables.putIfAbsent("GATEPASS_STORES_MAIN_PROVIDER", "fake") == null) {
      variables.put("GATEPASS_STORES_MAIN_BUCKET", "cdn");
      variables.put("GATEPASS_STORES_MAIN_REGION", "r");
    }
    return SettingsReader.read(Optional.empty(), variables, Map.of());
  }
}
