package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRefusalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sever.port",
        "anything",
        "server.prot",
        "server.port.number",
        "data.folder",
        "database.pool",
        "sweep.pause",
        "policies.default.max-sise",
      })
  void an_unknown_setting_is_refused_by_its_name(String name) {
    assertThat(Reading.problems(Map.of(name, "x")))
        .singleElement()
        .asString()
        .startsWith("gatepass." + name + ": there is no such setting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"server", "stores", "policies", "policies.default", "database", "sweep", "auth"})
  void a_value_where_settings_belong_is_refused(String name) {
    assertThat(Reading.problems(Map.of(name, "x")))
        .containsExactly("gatepass." + name + ": has settings below it, not a value of its own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "server.port          | 0            | write a port from 1 to 65535",
        "server.port          | 65536        | write a port from 1 to 65535",
        "server.port          | http         | write a port from 1 to 65535",
        "sweep.interval       | 0s           | write a duration from 1s to 1d",
        "sweep.interval       | 2d           | write a duration from 1s to 1d",
        "sweep.interval       | often        | write a duration such as 30s, 15m, 24h or 7d",
        "reconcile.interval   | 59m          | write a duration from 1h to 30d, or never",
        "reconcile.safety-age | 59m          | write a duration from 1h to 30d",
        "shutdown.delay       | 6m           | write a duration of at most 5m",
        "shutdown.timeout     | 0s           | write a duration from 1s to 10m",
        "sweep.grace          | 999999999999d| write a duration of at most 1d",
        "sweep.grace          | 25h          | write a duration of at most 1d",
        "policies.a.max-size  | much         | write a size such as 500MB, 1GB or 2GiB",
        "policies.a.max-size  | 99999999999TB| write a size such as 500MB, 1GB or 2GiB",
        "policies.a.multipart-from| big      | write a size such as 500MB, 1GB or 2GiB",
        "policies.a.transfers | put,pigeon   | write one or more of put, form, multipart",
        "policies.a.url-ttl   | soon         | write a duration such as 30s, 15m, 24h or 7d",
        "policies.a.upload-ttl| 31d          | write a duration from url-ttl to 30d",
        "policies.a.upload-ttl| 14m          | write a duration from url-ttl to 30d",
        "policies.a.store     | absent       | there is no store absent",
      })
  void a_value_that_cannot_work_is_refused_with_what_to_write(
      String name, String value, String fix) {
    assertThat(Reading.problems(Map.of(name, value)))
        .containsExactly("gatepass." + name + ": " + fix);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policies.a.url-ttl       | 8d",
        "policies.a.transfers     | pigeon",
        "policies.a.content-types | image",
        "policies.a.key           | {id}",
        "policies.a.store         | No-Name",
        "default-store            | No-Name",
        "database.url             | mysql:secret",
      })
  void a_value_is_never_repeated(String name, String value) {
    assertThat(Reading.problems(Map.of(name, value)))
        .singleElement()
        .asString()
        .startsWith("gatepass." + name + ": ")
        .doesNotContain(": " + value);
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(
            Reading.problems(
                Map.of(
                    "server.port", "x",
                    "database.url", "x",
                    "sweep.intervall", "1m",
                    "policies.default.max-size", "x")))
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.0.1", "gateway.example"})
  void another_address_than_loopback_is_refused_naming_the_missing_setting(String host) {
    assertThat(Reading.problems(Map.of("server.host", host)))
        .singleElement()
        .asString()
        .startsWith("gatepass.server.host: ")
        .contains("gatepass.auth.jwt.issuer", "gatepass.auth.api-keys");
  }

  @Test
  void a_name_that_no_variable_could_carry_is_refused() {
    List<String> problems =
        Reading.problems(
            folder, "gatepass: {stores: {My-Store: {provider: s3}}, policies: {A_b: {}, B: {}}}");

    assertThat(problems)
        .anySatisfy(
            p -> assertThat(p).contains("gatepass.stores.My-Store").contains("a-z and 0-9"));
  }
}
