package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.config.Settings.Connections;
import io.gatepass.app.config.Settings.Listener;
import io.gatepass.app.config.Settings.Sweep;
import io.gatepass.app.http.Networks;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.StoreName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final StoreName MAIN = new StoreName("main");

  private static final Connections CONNECTIONS =
      new Connections(Duration.ofSeconds(10), Duration.ofSeconds(30), 10_000);

  @TempDir private Path folder;

  @Test
  void nothing_needs_to_be_set() {
    Settings settings = Reading.environment(Map.of());

    assertThat(settings.listener())
        .isEqualTo(new Listener("127.0.0.1", 8080, Set.of(), Networks.NONE, CONNECTIONS));
    assertThat(settings.data()).isAbsolute().hasFileName("gatepass-data");
    assertThat(settings.defaultStore()).isEqualTo(new StoreName("embedded"));
    assertThat(settings.policies()).singleElement().returns(PolicyName.DEFAULT, p -> p.name());
    assertThat(settings.database().url()).startsWith("jdbc:h2:file:" + settings.data());
    assertThat(settings.sweep())
        .isEqualTo(new Sweep(Duration.ofSeconds(30), Duration.ofMinutes(15)));
    assertThat(settings.reconcile())
        .isEqualTo(new Settings.Reconcile(Optional.of(Duration.ofDays(1)), Duration.ofDays(1)));
    assertThat(settings.shutdown())
        .isEqualTo(new Settings.Shutdown(Duration.ZERO, Duration.ofSeconds(20)));
    assertThat(settings.doctor()).isEqualTo(new Settings.Doctor(true));
  }

  @Test
  void a_store_may_be_compared_only_when_somebody_asks() {
    assertThat(Reading.options(Map.of("reconcile.interval", "never")).reconcile().interval())
        .isEmpty();
  }

  @Test
  void the_embedded_store_lies_in_the_data_folder_and_admits_this_page_only() {
    Settings settings = Reading.options(Map.of("data", folder.toString(), "server.port", "9000"));

    assertThat(settings.stores().get(new StoreName("embedded")).values())
        .containsEntry("directory", folder.resolve("objects").toString())
        .containsEntry(
            "allowed-origins", "http://localhost:9000,http://127.0.0.1:9000,http://[::1]:9000");
  }

  @Test
  void a_store_can_come_from_the_environment_alone() {
    Settings settings =
        Reading.environment(
            Map.of(
                "GATEPASS_STORES_MAIN_PROVIDER", "s3",
                "GATEPASS_STORES_MAIN_BUCKET", "media",
                "GATEPASS_STORES_MAIN_ACCESS_KEY", "id",
                "GATEPASS_STORES_MAIN_PATH_STYLE", "true"));

    assertThat(settings.stores()).containsOnlyKeys(MAIN);
    assertThat(settings.defaultStore()).isEqualTo(MAIN);
    assertThat(settings.stores().get(MAIN))
        .isEqualTo(
            new Settings.Store(
                "s3", Map.of("bucket", "media", "access-key", "id", "path-style", "true")));
  }

  @Test
  void the_environment_beats_the_file_and_an_option_beats_both() {
    Path file =
        Reading.written(folder, "gatepass: {server: {host: localhost, port: 1}, data: from-file}");

    Settings settings =
        SettingsReader.read(
            Optional.of(file),
            Map.of("GATEPASS_SERVER_PORT", "2", "GATEPASS_DATA", "from-environment"),
            Map.of("server.port", "3"));

    assertThat(settings.listener())
        .isEqualTo(new Listener("127.0.0.1", 3, Set.of(), Networks.NONE, CONNECTIONS));
    assertThat(settings.data()).hasFileName("from-environment");
  }

  @Test
  void policies_replace_the_built_in_one_and_say_only_what_differs() {
    Settings settings =
        Reading.file(
            folder,
            """
            gatepass:
              stores: {main: {provider: s3}, video: {provider: s3}}
              default-store: main
              policies:
                clips:
                  content-types: [video/*, image/png]
                  max-size: 2GB
                  store: video
                  url-ttl: 5m
                  upload-ttl: 7d
                  key: "{tenant}/{id}"
                plain:
            """);

    assertThat(settings.policies())
        .extracting(p -> p.name().value())
        .containsExactly("clips", "plain");
    assertThat(settings.policies().getFirst())
        .satisfies(clips -> {
          assertThat(clips.contentTypes()).hasToString("[video/*, image/png]");
          assertThat(clips.maxSize().value()).isEqualTo(2_000_000_000L);
          assertThat(clips.store()).contains(new StoreName("video"));
          assertThat(clips.urlTtl().value()).isEqualTo(Duration.ofMinutes(5));
          assertThat(clips.uploadTtl()).contains(Duration.ofDays(7));
          assertThat(clips.layout().template()).isEqualTo("{tenant}/{id}");
        });
    assertThat(settings.policies().getLast().contentTypes())
        .isEqualTo(PolicyReader.builtIn().contentTypes());
  }

  @Test
  void a_database_of_several_hosts_is_taken_as_it_is_written() {
    String url = "jdbc:postgresql://db1:5432,db2:5432/gatepass?targetServerType=primary";

    assertThat(Reading.environment(Map.of("GATEPASS_DATABASE_URL", url)).database().url())
        .isEqualTo(url);
  }

  @Test
  void secrets_are_in_no_text_of_the_settings() {
    Settings settings =
        Reading.options(
            Map.of(
                "stores.main.provider", "s3",
                "stores.main.secret-key", "hush",
                "database.url", "jdbc:postgresql://u:hush@db/gatepass",
                "database.password", "hush"));

    assertThat(settings.stores().get(MAIN).values()).containsEntry("secret-key", "hush");
    assertThat(settings.database().password()).isEqualTo("hush");
    assertThat(settings.toString()).doesNotContain("hush");
  }
}
