package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ContentType;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.TransferKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
  private final Policy builtIn = PolicyReader.builtIn();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "video/mp4",
        "audio/ogg",
        "text/plain",
        "text/csv; charset=utf-8",
        "application/pdf",
        "application/zip",
        "application/json",
        "application/octet-stream",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      })
  void the_built_in_policy_takes_common_harmless_types(String type) {
    assertThat(builtIn.takes(new ContentType(type))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "text/javascript", "application/x-msdownload", "application/xml"})
  void the_built_in_policy_takes_no_others(String type) {
    assertThat(builtIn.takes(new ContentType(type))).isFalse();
  }

  @Test
  void a_policy_names_its_transfers() {
    Map<String, String> settings = Map.of("policies.default.transfers", "form, put");
    Section section = new Section("policies.default", settings, new ArrayList<>());

    assertThat(PolicyReader.read(PolicyName.DEFAULT, section).transfers())
        .contains(Set.of(TransferKind.PUT, TransferKind.FORM));
  }

  @Test
  void the_built_in_policy_is_called_default_and_takes_ten_gigabytes() {
    assertThat(builtIn.name()).isEqualTo(PolicyName.DEFAULT);
    assertThat(builtIn.maxSize().value()).isEqualTo(10_000_000_000L);
    assertThat(builtIn.store()).isEmpty();
    assertThat(builtIn.transfers()).isEmpty();
    assertThat(builtIn.urlTtl()).isEqualTo(Lifetime.STANDARD);
    assertThat(builtIn.uploadTtl()).isEqualTo(Duration.ofHours(24));
    assertThat(builtIn.layout()).isEqualTo(KeyLayout.DEFAULT);
  }
}
