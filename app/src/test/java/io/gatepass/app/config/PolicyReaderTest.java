package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ContentType;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Readers;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  void a_policy_says_how_many_may_be_pending_and_who_else_gets_files() {
    assertThat(builtIn.maxPending()).isEmpty();
    assertThat(builtIn.readers()).isEqualTo(Readers.OWNER);
    assertThat(read("max-pending", "20").maxPending()).hasValue(20);
    assertThat(read("visibility", "tenant").readers().visibility()).isEqualTo(Visibility.TENANT);
    assertThat(read("visibility", "public").readers().visibility()).isEqualTo(Visibility.PUBLIC);
    for (String wrong : List.of("0", "-1", "1000001", "many", "1.5")) {
      assertThat(problems(Map.of("max-pending", wrong)))
          .containsExactly(
              "gatepass.policies.default.max-pending: write a number from 1 to 1000000");
    }
    assertThat(problems(Map.of("visibility", "everybody")))
        .containsExactly("gatepass.policies.default.visibility: write owner, tenant or public");
  }

  @Test
  void a_policy_names_its_transfers() {
    assertThat(read("transfers", "form, put").transfers())
        .contains(Set.of(TransferKind.PUT, TransferKind.FORM));
    assertThat(read("transfers", "multipart").transfers()).contains(Set.of(TransferKind.MULTIPART));
  }

  @Test
  void a_policy_says_from_which_size_on_a_file_goes_in_parts() {
    assertThat(read("multipart-from", "16MiB").multipartFrom().value()).isEqualTo(16 << 20);
    assertThat(builtIn.multipartFrom().value()).isEqualTo(100 << 20);
  }

  @Test
  void an_upload_stays_pending_as_its_kind_needs_unless_the_policy_says_how_long() {
    assertThat(builtIn.uploadTtl(TransferKind.PUT)).isEqualTo(Duration.ofHours(24));
    assertThat(builtIn.uploadTtl(TransferKind.FORM)).isEqualTo(Duration.ofHours(24));
    assertThat(builtIn.uploadTtl(TransferKind.MULTIPART)).isEqualTo(Duration.ofDays(7));
    assertThat(TransferKind.values())
        .allSatisfy(kind ->
            assertThat(read("upload-ttl", "3h").uploadTtl(kind)).isEqualTo(Duration.ofHours(3)));
  }

  @Test
  void a_url_ttl_that_only_parts_can_outlive_needs_a_policy_of_parts_or_an_upload_ttl() {
    assertThat(problems(Map.of("url-ttl", "2d"))).singleElement().asString().contains("upload-ttl");
    assertThat(problems(Map.of("url-ttl", "2d", "upload-ttl", "2d"))).isEmpty();
    assertThat(problems(Map.of("url-ttl", "2d", "transfers", "multipart"))).isEmpty();
  }

  @Test
  void the_built_in_policy_is_called_default_and_takes_ten_gigabytes() {
    assertThat(builtIn.name()).isEqualTo(PolicyName.DEFAULT);
    assertThat(builtIn.maxSize().value()).isEqualTo(10_000_000_000L);
    assertThat(builtIn.store()).isEmpty();
    assertThat(builtIn.transfers()).isEmpty();
    assertThat(builtIn.urlTtl()).isEqualTo(Lifetime.STANDARD);
    assertThat(builtIn.uploadTtl()).isEmpty();
    assertThat(builtIn.layout()).isEqualTo(KeyLayout.DEFAULT);
  }

  private static Policy read(String setting, String value) {
    return PolicyReader.read(
        PolicyName.DEFAULT, section(Map.of(setting, value), new ArrayList<>()));
  }

  private static List<String> problems(Map<String, String> settings) {
    List<String> problems = new ArrayList<>();
    PolicyReader.read(PolicyName.DEFAULT, section(settings, problems));
    return problems;
  }

  private static Section section(Map<String, String> settings, List<String> problems) {
    Map<String, String> named = new HashMap<>();
    settings.forEach((name, value) -> named.put("policies.default." + name, value));
    return new Section("policies.default", named, problems);
  }
}
