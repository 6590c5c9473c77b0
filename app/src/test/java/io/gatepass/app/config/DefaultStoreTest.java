package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoreName;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultStoreTest {

  @Test
  void the_only_store_is_the_default() {
    Settings settings = Reading.options(Map.of("stores.main.provider", "s3"));

    assertThat(settings.defaultStore()).isEqualTo(new StoreName("main"));
  }

  @Test
  void among_several_one_must_be_chosen() {
    assertThat(Reading.problems(Map.of("stores.a.provider", "s3", "stores.b.provider", "embedded")))
        .containsExactly(
            "gatepass.default-store: name the store that takes new uploads, one of [a, b]");
  }

  @Test
  void the_chosen_one_takes_new_uploads() {
    Settings settings =
        Reading.options(
            Map.of("stores.a.provider", "s3", "stores.b.provider", "s3", "default-store", "b"));

    assertThat(settings.defaultStore()).isEqualTo(new StoreName("b"));
  }

  @Test
  void a_store_that_is_not_configured_cannot_be_chosen() {
    assertThat(Reading.problems(Map.of("stores.a.provider", "s3", "default-store", "b")))
        .containsExactly("gatepass.default-store: name one of the configured stores: [a]");
  }

  @Test
  void a_store_without_a_provider_is_refused() {
    assertThat(Reading.problems(Map.of("stores.main.bucket", "media")))
        .containsExactly(
            "gatepass.stores.main.provider: name the provider of this store, such as s3");
  }

  @Test
  void the_embedded_store_is_there_only_when_no_other_is_configured() {
    assertThat(Reading.options(Map.of("stores.main.provider", "s3")).stores())
        .containsOnlyKeys(new StoreName("main"));
  }
}
