package io.gatepass.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsReader;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.store.Stores;
import io.gatepass.app.testing.FakeStorage;
import io.gatepass.app.testing.FakeStorageFactory;
import io.gatepass.domain.StoreName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoresFactoryTest {

  @Test
  void configured_stores_are_made_by_the_providers_they_name() {
    Settings settings =
        settings(
            Map.of(
                "default-store", "new",
                "stores.old.provider", "fake",
                "stores.old.bucket", "a",
                "stores.old.region", "r",
                "stores.new.provider", "fake",
                "stores.new.bucket", "b",
                "stores.new.region", "r"));

    try (Stores stores = new StoresFactory().make(settings)) {
      assertThat(stores.defaultStore()).isEqualTo(new StoreName("new"));
      assertThat(stores.named(new StoreName("old")).identity()).hasToString("fake:a");
      assertThat(stores.named(new StoreName("new")).identity()).hasToString("fake:b");
    }
    assertThat(FakeStorageFactory.made("a")).isNotEmpty().allMatch(FakeStorage::isClosed);
  }

  @Test
  void an_unknown_provider_is_refused_and_the_known_ones_named() {
    assertThat(problems(Map.of("stores.main.provider", "ftp")))
        .singleElement()
        .asString()
        .startsWith("gatepass.stores.main.provider: there is none of that name, but [")
        .contains("fake");
  }

  @Test
  void an_unknown_setting_is_refused_by_its_name_and_without_its_value() {
    assertThat(
            problems(
                Map.of(
                    "stores.main.provider", "fake",
                    "stores.main.bucket", "c",
                    "stores.main.region", "r",
                    "stores.main.secret-kye", "hush")))
        .containsExactly(
            "gatepass.stores.main.secret-kye: there is no such setting."
                + " Known here: bucket, container, forms, region, secret-key");
  }

  @Test
  void every_problem_of_every_store_is_told_at_once() {
    assertThat(
            problems(
                Map.of(
                    "default-store", "a",
                    "stores.a.provider", "fake",
                    "stores.a.buckt", "x",
                    "stores.b.provider", "ftp")))
        .hasSize(4)
        .anyMatch(problem -> problem.startsWith("gatepass.stores.a.buckt: "))
        .anyMatch(problem -> problem.startsWith("gatepass.stores.a.bucket is missing: "))
        .anyMatch(problem -> problem.startsWith("gatepass.stores.a.region is missing: "))
        .anyMatch(problem -> problem.startsWith("gatepass.stores.b.provider: "));
  }

  @Test
  void a_policy_that_names_a_transfer_which_its_store_does_not_take_is_refused() {
    assertThat(problems(withForms(Map.of("policies.photos.transfers", "put, form"))))
        .containsExactly(
            "gatepass.policies.photos.transfers: the store main does not take form."
                + " Leave it out, or name another store");
  }

  @Test
  void a_policy_may_bind_downloads_where_its_store_can_and_nowhere_else() {
    Map<String, String> options =
        new HashMap<>(
            Map.of(
                "default-store", "main",
                "stores.main.provider", "minio",
                "stores.main.endpoint", "http://127.0.0.1:9000",
                "stores.main.bucket", "media",
                "stores.main.access-key", "key",
                "stores.main.secret-key", "secret",
                "stores.other.provider", "azure",
                "stores.other.account", "acme",
                "stores.other.container", "media",
                "stores.other.account-key", "c2VjcmV0"));
    options.put("policies.photos.bind-downloads", "true");
    assertThat(problems(options))
        .containsExactly(
            "gatepass.policies.photos.bind-downloads: the store main cannot bind a download to an"
                + " address. Leave it out, or name another store");

    options.put("policies.photos.store", "other");
    try (Stores stores = new StoresFactory().make(settings(options))) {
      assertThat(stores.defaultStore()).isEqualTo(new StoreName("main"));
    }
  }

  @Test
  void a_policy_may_name_every_transfer_that_its_own_store_takes() {
    Map<String, String> policies =
        Map.of("policies.photos.transfers", "form", "policies.photos.store", "other");

    try (Stores stores = new StoresFactory().make(settings(withForms(policies)))) {
      assertThat(stores.defaultStore()).isEqualTo(new StoreName("main"));
    }
  }

  private static Map<String, String> withForms(Map<String, String> policies) {
    Map<String, String> all = new HashMap<>(policies);
    all.put("default-store", "main");
    List.of("main", "other")
        .forEach(store -> {
          all.put("stores." + store + ".provider", "fake");
          all.put("stores." + store + ".bucket", store);
          all.put("stores." + store + ".region", "r");
        });
    all.put("stores.other.forms", "yes");
    return all;
  }

  @Test
  void where_one_store_cannot_be_made_the_others_are_closed_again() {
    problems(
        Map.of(
            "default-store", "a",
            "stores.a.provider", "fake",
            "stores.a.bucket", "closed",
            "stores.a.region", "r",
            "stores.b.provider", "ftp"));

    assertThat(FakeStorageFactory.made("closed")).isNotEmpty().allMatch(FakeStorage::isClosed);
  }

  private static List<String> problems(Map<String, String> options) {
    return catchThrowableOfType(
            SettingsRefused.class, () -> new StoresFactory().make(settings(options)))
        .problems();
  }

  private static Settings settings(Map<String, String> options) {
    return SettingsReader.read(Optional.empty(), Map.of(), options);
  }
}
