package io.gatepass.contract.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.gatepass.contract.ServerAbsent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramTest {
  @TempDir Path folder;

  @Test
  void one_that_is_nowhere_is_absent_and_says_how_to_get_it() {
    assertThatThrownBy(() -> program("gatepass-no-such-program").find())
        .isInstanceOfSatisfying(
            ServerAbsent.class, e -> assertThat(e.capability()).isEqualTo("example"))
        .hasMessage("install it");
  }

  @Test
  void absence_is_remembered_and_told_again() {
    Once once = new Once(program("gatepass-no-such-program")::find);

    assertThatThrownBy(once::get).isInstanceOf(ServerAbsent.class);
    assertThatThrownBy(once::get).isInstanceOf(ServerAbsent.class);
  }

  @Test
  void a_named_endpoint_is_taken_with_its_key_pair() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.start();
    String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();

    assertThat(
            Endpoints.named(
                program("sh"),
                Map.of("EXAMPLE", endpoint, "EXAMPLE_KEY", "me", "EXAMPLE_SECRET", "mine")))
        .contains(new StorageServer("Example", URI.create(endpoint), "me", "mine"));
    server.stop(0);
  }

  @Test
  void a_named_endpoint_that_does_not_answer_is_an_error_not_an_absence() {
    assertThatThrownBy(
            () -> Endpoints.named(program("sh"), Map.of("EXAMPLE", "http://127.0.0.1:1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("EXAMPLE");
  }

  @Test
  void a_program_that_ends_at_once_shows_its_last_words() {
    Program dying = program("sh", "-c", "echo no such drive; exit 1");

    assertThatThrownBy(dying::find).hasMessageContaining("no such drive");
  }

  @Test
  void no_engine_at_an_address_is_no_docker() {
    assertThat(Docker.answers(URI.create("unix://" + folder.resolve("docker.sock")))).isFalse();
    assertThat(Docker.answers(URI.create("tcp://127.0.0.1:1"))).isFalse();
  }

  @Test
  void only_what_may_be_run_is_found_on_path() throws IOException {
    Path program = Files.createFile(folder.resolve("server"));

    assertThat(Executables.find("server", folder.toString())).isEmpty();
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(Executables.find("server", "/nowhere:" + folder)).contains(program);
  }

  private static Program program(String executable, String... arguments) {
    return new Program(
        "Example",
        "example",
        "EXAMPLE",
        executable,
        (data, port) -> List.of(arguments),
        Map.of(),
        Optional.empty(),
        "/",
        "key",
        "secret",
        "install it");
  }
}
