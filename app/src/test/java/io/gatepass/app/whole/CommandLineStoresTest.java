package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command line on stores that are reached over a network, as a person uses it. */
class CommandLineStoresTest {
  private static final int LARGE = 40_000_000;
  private static final long PARTWAY = 14_000_000;
  private static final long PART = 8L << 20;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "GATEPASS_AUTH_API_KEYS", "true",
          "GATEPASS_POLICIES_DEFAULT_MULTIPART_FROM", "10MB",
          "GATEPASS_POLICIES_OPEN_VISIBILITY", "public");

  @TempDir Path folder;

  /** A gateway whose clients reach its store through a network of their own, and its commands. */
  private record Line(Valve network, Command ann, Command nobody) {}

  private interface Use {
    void of(Line line) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(names = {"MINIO", "AZURE"})
  void files_and_pipes_of_any_size_go_there_and_come_back(Provider provider) throws Exception {
    Path small = noise(1000);
    Path large = noise(LARGE);
    on(
        provider,
        line -> {
          line.network().open(Long.MAX_VALUE / 2);
          for (Path file : new Path[] {small, large}) {
            Command.Ended put = line.ann().run("put", file.toString());
            assertThat(put.exit()).as(put.err()).isZero();
            assertThat(put.out()).endsWith("  " + file + System.lineSeparator());
            comesBack(line, put.id(), file);

            Command.Ended piped = line.ann().begin(file, "put", "--name", "pipe", "-").end();
            assertThat(piped.exit()).as(piped.err()).isZero();
            assertThat(line.ann().run("get", "-o", "-", piped.id()).printed())
                .hasSameBinaryContentAs(file);

            assertThat(line.ann().run("ls").out()).contains(put.id(), piped.id(), "ready", "pipe");
            assertThat(line.ann().run("rm", put.id(), piped.id()).exit()).isZero();
            assertThat(line.ann().run("get", put.id()).exit()).isEqualTo(3);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"MINIO", "AZURE"})
  void what_was_killed_or_stopped_goes_on_with_what_has_arrived(Provider provider)
      throws Exception {
    Path file = noise(LARGE);
    on(
        provider,
        line -> {
          String[] put = {"put", "--parallel", "1", file.toString()};
          Command.Running killed = line.ann().begin(file, put);
          Eventually.holds(line.network()::isShut);
          killed.process().destroyForcibly();
          assertThat(killed.end().exit()).isEqualTo(137);

          line.network().open(PARTWAY);
          Command.Running stopped = line.ann().begin(file, put);
          Eventually.holds(line.network()::isShut);
          stopped.process().destroy();
          assertThat(stopped.end().exit()).isEqualTo(143);
          assertThat(stopped.end().err()).contains("interrupted", "the same command goes on");

          line.network().open(Long.MAX_VALUE / 2);
          long before = line.network().carried();
          Command.Ended done = line.ann().run(put);
          assertThat(done.exit()).as(done.err()).isZero();
          assertThat(line.network().carried() - before).isLessThan(LARGE - PART);
          assertThat(line.ann().run("ls").out().lines()).hasSize(2);
          comesBack(line, done.id(), file);
        });
  }

  /** No signature of Azure's binds a digest. */
  @ParameterizedTest
  @EnumSource(names = "MINIO")
  void bytes_that_change_on_the_way_are_refused_and_the_same_command_goes_on(Provider provider)
      throws Exception {
    Path file = noise(LARGE);
    on(
        provider,
        line -> {
          line.network().open(Long.MAX_VALUE / 2);
          line.network().spoil();
          Command.Ended refused =
              line.ann().run("put", "--json", "--parallel", "1", file.toString());
          assertThat(refused.exit()).as(refused.out()).isEqualTo(1);
          assertThat(refused.out()).contains("\"code\":\"storage_refused\"");

          Command.Ended put = line.ann().run("put", file.toString());
          assertThat(put.exit()).as(put.err()).isZero();
          assertThat(line.ann().run("ls").out().lines()).hasSize(2);
          comesBack(line, put.id(), file);
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"MINIO", "AZURE"})
  void a_file_for_everybody_is_fetched_without_a_credential(Provider provider) throws Exception {
    Path file = noise(1000);
    on(
        provider,
        line -> {
          line.network().open(Long.MAX_VALUE / 2);
          String open = line.ann().run("put", "--policy", "open", file.toString()).id();
          String closed = line.ann().run("put", file.toString()).id();

          Path into = Files.createDirectories(folder.resolve("into"));
          Command.Ended got = line.nobody().run("get", "--json", "-o", into.toString(), open);
          assertThat(got.exit()).as(got.err() + got.out()).isZero();
          assertThat(into.resolve(file.getFileName())).hasSameBinaryContentAs(file);
          assertThat(got.out()).contains("\"size\":1000", "\"filename\":\"1000.bin\"");

          Command.Ended refused = line.nobody().run("get", closed);
          assertThat(refused.exit()).isEqualTo(3);
          assertThat(refused.err()).contains("GATEPASS_TOKEN");
          assertThat(line.nobody().run("ls").exit()).isEqualTo(3);
        });
  }

  private void on(Provider provider, Use use) throws IOException {
    try {
      Place place = provider.place();
      URI store = URI.create(place.settings().get("endpoint"));
      Path data = folder.resolve("data");
      try (Valve network = new Valve(store, PARTWAY)) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(place.environment("main"));
        settings.put("GATEPASS_STORES_MAIN_PUBLIC_ENDPOINT", network.uri().toString());
        String key = new Command(data, settings).run(keys()).out().strip();
        Launch launch = Launch.on(data).with(settings);
        try (GatewayProcess gateway = launch.start()) {
          use.of(new Line(network, command(launch, key), command(launch, "")));
          assertThat(gateway.output()).doesNotContain(key);
        }
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private static String[] keys() {
    return "keys create --name k --tenant acme --owner ann --scopes upload,download,delete"
        .split(" ");
  }

  private Command command(Launch launch, String key) {
    return new Command(
        folder.resolve("command"),
        Map.of(
            "GATEPASS_URL",
            "http://127.0.0.1:" + launch.port(),
            "GATEPASS_TOKEN",
            key,
            "XDG_STATE_HOME",
            folder.resolve("state").toString()));
  }

  private static void comesBack(Line line, String id, Path file) throws IOException {
    Path back = file.resolveSibling("back");
    Command.Ended got = line.ann().run("get", "--force", "-o", back.toString(), id);
    assertThat(got.exit()).as(got.err()).isZero();
    assertThat(back).hasSameBinaryContentAs(file);
  }

  private Path noise(int size) throws IOException {
    Path file = folder.resolve(size + ".bin");
    try (InputStream noise = new Noise(size, size).stream()) {
      Files.copy(noise, file);
    }
    return file;
  }
}
