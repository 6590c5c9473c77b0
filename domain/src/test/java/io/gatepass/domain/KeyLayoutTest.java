package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLayoutTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void the_default_layout_parts_tenants_and_ends_with_the_extension() {
    assertThat(key(KeyLayout.DEFAULT, "acme", "Cat.PNG"))
        .isEqualTo("t/acme/" + Samples.ID + ".png");
  }

  @Test
  void every_placeholder_is_filled_and_days_are_those_of_utc() {
    KeyLayout layout = new KeyLayout("x/{tenant}/{yyyy}/{mm}-{dd}/{id}/{id}{ext}");

    assertThat(key(layout, "acme", "a.txt"))
        .isEqualTo("x/acme/2026/03-01/" + Samples.ID + "/" + Samples.ID + ".txt");
  }

  @Test
  void a_name_without_a_harmless_extension_leaves_it_out() {
    assertThat(key(KeyLayout.DEFAULT, "acme", "a.b c")).isEqualTo("t/acme/" + Samples.ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{tenant}",
        "{id}",
        "t/{tenant}",
        "t/{id}{ext}",
        "{tenant}/{id}/{filename}",
        "{tenant}/{id}/{}",
        "{tenant}/{id}{",
        "{tenant}/{id} ",
        "{tenant}/{id}?",
        "{TENANT}/{id}",
        "STAGING/{tenant}/{id}",
        "STAGING{ext}/{tenant}/{id}"
      })
  void a_layout_that_could_mix_uploads_or_reach_staging_is_refused(String template) {
    Refusal.of(() -> new KeyLayout(template), "key_layout_invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/{tenant}/{id}",
        "{tenant}/{id}/",
        "{tenant}//{id}",
        "../{tenant}/{id}",
        "{tenant}/./{id}",
        "{tenant}/{id}/{ext}",
        "{ext}/{tenant}/{id}",
        "{tenant}/.{ext}/{id}"
      })
  void a_layout_that_gives_no_key_for_some_name_is_refused_at_once(String template) {
    Refusal.of(() -> new KeyLayout(template), "object_key_invalid");
  }

  @Test
  void a_layout_leaves_room_for_the_longest_tenant_and_extension() {
    String tenant = "t".repeat(63);
    String rest = "{tenant}/{id}{ext}";
    String padding = "a".repeat(1024 - "/".length() - 63 - "/".length() - 36 - 11);
    KeyLayout layout = new KeyLayout(padding + "/" + rest);

    assertThat(key(layout, tenant, "a.abcdefghij")).hasSize(1024);
    Refusal.of(() -> new KeyLayout("a" + padding + "/" + rest), "object_key_invalid");
  }

  @Test
  void no_tenant_reaches_the_staging_keys_of_another() {
    KeyLayout layout = new KeyLayout("{tenant}/{tenant}/{id}");

    assertThat(layout.staging("acme", Samples.ID)).hasToString("STAGING/acme/" + Samples.ID);
    assertThat(key(layout, "staging", "a")).isNotEqualTo(staging(layout, "staging"));
    Refusal.of(() -> new Caller("STAGING", "ann", Set.of()), "tenant_invalid");
  }

  private static String staging(KeyLayout layout, String tenant) {
    return layout.staging(tenant, Samples.ID).value();
  }

  private static String key(KeyLayout layout, String tenant, String name) {
    return layout.key(tenant, Samples.ID, new FileName(name), NOW).value();
  }
}
