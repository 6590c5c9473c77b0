package io.gatepass.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.app.remote.api.Json;
import io.gatepass.app.support.LiveGateway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands, on a gateway with the built-in store. */
class RemoteTest {
  private static final int SIZE = 20_000_000;
  private static final LiveGateway GATEWAY =
      LiveGateway.with(
          Map.of(
              "policies.default.multipart-from", "10MB",
              "policies.default.max-size", "100MB",
              "policies.small.max-size", "10"));

  @TempDir Path folder;

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void a_file_goes_there_and_comes_back_in_every_way() throws Exception {
    for (String way : new String[] {"put", "form", "multipart"}) {
      Path file = noise(way.equals("multipart") ? SIZE : 1000);
      Program.Ended put =
          program().run("put", "--transfer", way, "--metadata", "k=v", file.toString());
      assertThat(put.exit()).as(put.err()).isZero();
      assertThat(put.err()).isEmpty();

      Path back = folder.resolve(way);
      assertThat(program().run("get", "-o", back.toString(), put.id()).out())
          .isEqualTo(back + System.lineSeparator());
      assertThat(back).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void an_empty_file_is_a_file() throws Exception {
    Path file = noise(0);
    Program.Ended put = program().run("put", file.toString());
    assertThat(put.exit()).as(put.err()).isZero();
    Program.Ended got = program().run("get", "-o", "-", put.id());
    assertThat(got.exit()).as(got.err()).isZero();
    assertThat(got.bytes()).isEmpty();
  }

  @Test
  void a_pipe_of_any_length_goes_there_and_comes_back() {
    for (int size : new int[] {0, 1000, 8 << 20, SIZE}) {
      byte[] content = bytes(size);
      Program.Ended put = program().reading(content).run("put", "--name", "pipe.bin", "-");
      assertThat(put.exit()).as(put.err()).isZero();
      assertThat(program().run("get", "-o", "-", put.id()).bytes()).isEqualTo(content);
    }
  }

  @Test
  void a_declared_checksum_is_verified() throws Exception {
    Program.Ended whole =
        program().run("put", "--json", "--checksum", "sha256", noise(1000).toString());
    Program.Ended parts =
        program().run("put", "--json", "--checksum", "crc32c", noise(SIZE).toString());
    for (Program.Ended put : new Program.Ended[] {whole, parts}) {
      JsonNode told = Json.read(put.out()).orElseThrow();
      assertThat(told.path("upload").path("checksum").path("status").asText())
          .as(put.out())
          .isIn("verified", "unavailable");
      assertThat(told.path("upload").path("status").asText()).isEqualTo("ready");
      assertThat(told.path("upload").has("transfer")).isFalse();
    }
  }

  @Test
  void uploads_are_listed_page_by_page_and_removed() throws Exception {
    Path file = noise(10);
    String one = program().run("put", "--name", "one.bin", file.toString()).id();
    String two = program().run("put", "--name", "two.bin", file.toString()).id();

    Program.Ended listed = program().run("ls", "--limit", "2");
    assertThat(listed.out().lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains(one, "ready", "10 B", "one.bin"));
    Program.Ended json = program().run("ls", "--json", "--limit", "1", "--status", "ready");
    assertThat(Json.read(json.out()).orElseThrow().path("id").asText()).isEqualTo(two);

    Program.Ended removed = program().run("rm", one, two, "019a0000-0000-7000-8000-000000000000");
    assertThat(removed.exit()).isEqualTo(3);
    assertThat(removed.out().lines()).containsExactly(one, two);
    assertThat(removed.err()).contains("019a0000-0000-7000-8000-000000000000: ");
    assertThat(program().run("get", one).exit()).isEqualTo(3);
  }

  @Test
  void what_is_refused_is_told_in_a_line_and_the_other_files_go_on() throws Exception {
    Path file = noise(1000);
    Program.Ended type = program().run("put", "--type", "model/vrml", file.toString());
    assertThat(type.exit()).isEqualTo(3);
    assertThat(type.err().lines()).hasSize(1);
    Program.Ended large = program().run("put", "--policy", "small", "--json", file.toString());
    assertThat(large.exit()).isEqualTo(3);
    JsonNode told = Json.read(large.out()).orElseThrow();
    assertThat(told.path("problem").path("code").asText()).isEqualTo("too_large");
    assertThat(large.err()).isEmpty();

    Program.Ended mixed =
        program().run("put", folder.resolve("missing").toString(), file.toString());
    assertThat(mixed.exit()).isEqualTo(1);
    assertThat(mixed.out()).endsWith(file + System.lineSeparator());
    assertThat(mixed.err()).contains("missing: There is no such file.");
  }

  @Test
  void a_credential_that_does_not_verify_is_refused_and_not_shown() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "gpk_wrong\n");
    Program.Ended refused = program().run("ls", "--token-file", token.toString());
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("GATEPASS_TOKEN").doesNotContain("gpk_wrong");
    assertThat(program().with("GATEPASS_TOKEN", "gpk_wrong").run("ls").exit()).isEqualTo(3);
  }

  @Test
  void wrong_use_is_told_before_anything_is_asked() {
    String[][] wrong = {
      {"put", "-"},
      {"put", "--name", "a", "x", "y"},
      {"put", "--parallel", "0", "x"},
      {"put", "--checksum", "md5", "x"},
      {"get", "-o", "-", "--json", "x"},
      {"get", "../x"},
      {"ls", "--limit", "0"},
      {"ls", "--url", "ftp://x"},
      {"rm"},
      {"ls", "--token-file", "/nowhere"}
    };
    for (String[] use : wrong) {
      Program.Ended ended = Program.on("http://127.0.0.1:1", folder).run(use);
      assertThat(ended.exit()).as(String.join(" ", use)).isEqualTo(2);
      assertThat(ended.err()).isNotEmpty().doesNotContain("\tat ");
    }
  }

  @Test
  void options_that_cannot_be_read_are_told_in_three_lines_and_no_command_gets_the_help() {
    for (String use : List.of("rm", "put --parallel four x", "get --frob x", "keys creat", "pvt")) {
      Program.Ended ended = program().run(use.split(" "));
      assertThat(ended.exit()).isEqualTo(2);
      assertThat(ended.err().lines())
          .hasSizeLessThanOrEqualTo(3)
          .anyMatch(l -> l.contains("--help"));
    }
    assertThat(program().run().err()).contains("Move files");
    assertThat(program().run("keys").err()).contains("revoke");
  }

  @Test
  void what_cannot_be_read_or_written_here_is_told_with_the_reason() throws Exception {
    Path file = noise(10);
    assertThat(program().run("put", folder.toString()).err()).contains("It is a folder");
    assertThat(program().run("put", "/dev/null").err()).contains("--name NAME -");
    String id = program().run("put", file.toString()).id();
    Program.Ended unwritable =
        program().run("get", "-o", folder.resolve("none").resolve("x").toString(), id);
    assertThat(unwritable.exit()).isEqualTo(1);
    assertThat(unwritable.err()).contains("there is no such folder");
  }

  @Test
  void the_operator_sweeps_and_reconciles() {
    Program.Ended swept = program().run("sweep", "--json");
    assertThat(swept.exit()).as(swept.err()).isZero();
    assertThat(swept.out()).contains("\"attended\":");
    Program.Ended compared = program().run("reconcile", "--json");
    assertThat(compared.exit()).as(compared.err() + compared.out()).isZero();
    assertThat(compared.out()).contains("\"state\":\"done\"");
    assertThat(program().run("reconcile", "--store", "nowhere").exit()).isEqualTo(3);
  }

  @Test
  void help_names_every_command_and_shells_can_complete_them() {
    assertThat(program().run("--help").out())
        .contains("Run a gateway:", "Move files", "Look after it:", "put", "reconcile");
    assertThat(program().run("put", "--help").out())
        .contains("Examples:", "Exit codes:", "130", "GATEPASS_TOKEN");
    assertThat(program().run("completion").out()).contains("complete", "--parallel");
  }

  private Program program() {
    return Program.on("http://localhost:" + GATEWAY.port(), folder);
  }

  private Path noise(int size) throws Exception {
    return Files.write(folder.resolve("noise-" + size + ".bin"), bytes(size));
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    if (size > 4) {
      System.arraycopy("data".getBytes(UTF_8), 0, bytes, 0, 4);
    }
    return bytes;
  }
}
