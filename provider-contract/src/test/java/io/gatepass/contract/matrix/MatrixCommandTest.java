package io.gatepass.contract.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Guarantee;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MatrixCommandTest {
  private static final String EMPTY =
      """
      # Providers

      By hand.

      <!-- matrix: written by ./build matrix -->
      <!-- matrix: end -->

      By hand, too.
      """;

  @TempDir Path root;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void page() throws IOException {
    Files.createDirectory(root.resolve("docs"));
    Files.writeString(root.resolve("docs/providers.md"), EMPTY);
  }

  @Test
  void what_was_written_agrees_with_the_run_it_came_from() throws IOException {
    results("adapter-s3", "s3", "S3Proxy", line -> line);

    assertThat(run("write")).isTrue();
    assertThat(run("")).isTrue();

    assertThat(shown())
        .startsWith("# Providers\n\nBy hand.\n")
        .endsWith("By hand, too.\n")
        .contains("| Guarantee | s3 on S3Proxy |")
        .contains("| The right request works | wire |");
  }

  @Test
  void drift_fails_and_names_what_rewrites_the_page() throws IOException {
    results("adapter-s3", "s3", "S3Proxy", line -> line);
    run("write");
    results("adapter-s3", "s3", "S3Proxy", line -> line.replace("\twire\t", "\tfinalize\t"));

    assertThat(run("")).isFalse();
    assertThat(said.toString(UTF_8))
        .contains("+ | The right request works | finalize |")
        .contains("`./build matrix` rewrites it");
  }

  @Test
  void the_column_of_an_absent_server_stays_as_it_was() throws IOException {
    results("adapter-s3", "s3", "S3Proxy", line -> line);
    results("adapter-minio", "minio", "MinIO", MatrixCommandTest::withGap);
    run("write");
    String before = shown();
    results(
        "adapter-minio",
        "minio",
        "MinIO",
        line -> line.replace("\twire\t", "\tnot-proven\t").replaceAll("\t$", "\tinstall it"));

    assertThat(run("")).isTrue();
    assertThat(run("write")).isTrue();
    assertThat(shown()).isEqualTo(before).contains("gap [^1]").contains("[^1]: it forgets");
    assertThat(said.toString(UTF_8)).contains("not proven here: minio on MinIO");
  }

  @Test
  void a_server_that_was_never_there_gets_no_column() throws IOException {
    results("adapter-s3", "s3", "S3Proxy", line -> line);
    results("adapter-gcs", "gcs", "X", line -> line.replace("\twire\t", "\tnot-proven\t"));

    assertThat(run("write")).isTrue();
    assertThat(shown()).doesNotContain("gcs on X");
  }

  @Test
  void a_guarantee_that_no_test_was_executed_for_fails() throws IOException {
    results("adapter-s3", "s3", "S3Proxy", MatrixCommandTest::withUnprovenForm);

    assertThat(run("write")).isFalse();
    assertThat(said.toString(UTF_8)).contains("no test of FORM_WORKS was executed");
    assertThat(shown()).isEqualTo(EMPTY);
  }

  @Test
  void a_guarantee_that_one_server_proves_may_be_unproven_on_another() throws IOException {
    results("adapter-s3", "s3", "S3Proxy", line -> line);
    results("adapter-azure", "azure", "Azurite", MatrixCommandTest::withUnprovenForm);

    assertThat(run("write")).isTrue();
    assertThat(shown()).contains("| The right form works | not-proven [^1] | wire |");
  }

  @Test
  void a_failed_test_fails() throws IOException {
    results(
        "adapter-s3",
        "s3",
        "S3Proxy",
        line -> line.startsWith("FORM_WORKS") ? line.replace("\twire\t", "\tfailed\t") : line);

    assertThat(run("write")).isFalse();
    assertThat(said.toString(UTF_8)).contains("failed: FORM_WORKS for s3 on S3Proxy: XTest#test");
  }

  @Test
  void the_weakest_test_of_a_guarantee_counts() throws IOException {
    results(
        "adapter-s3",
        "s3",
        "S3Proxy",
        line ->
            line.replace("\twire\t", "\tkept\t")
                + "\n"
                + line
                + "\n"
                + line.replace("\twire\t", "\tfinalize\t"));
    run("write");

    assertThat(shown()).contains("| The right request works | finalize |").doesNotContain("wire |");
  }

  @Test
  void no_results_at_all_fail() throws IOException {
    assertThat(run("")).isFalse();
  }

  private static String withGap(String line) {
    return line.startsWith("FORM_WORKS")
        ? line.replace("\twire\t", "\tgap\t") + "it forgets"
        : line;
  }

  private static String withUnprovenForm(String line) {
    return line.startsWith("FORM_WORKS")
        ? line.replace("\twire\t", "\tnot-proven\t") + "nobody knows"
        : line;
  }

  private void results(String module, String provider, String server, UnaryOperator<String> change)
      throws IOException {
    List<String> lines = new ArrayList<>();
    Arrays.stream(Guarantee.values())
        .map(guarantee -> guarantee + "\t" + provider + "\t" + server + "\twire\tXTest#test\t")
        .map(change)
        .flatMap(String::lines)
        .forEach(lines::add);
    Path folder = Files.createDirectories(root.resolve(module).resolve("target/contract"));
    Files.write(folder.resolve(provider + ".tsv"), lines);
  }

  private boolean run(String mode) throws IOException {
    return new MatrixCommand(root, new PrintStream(said, true, UTF_8)).run(mode.equals("write"));
  }

  private String shown() throws IOException {
    return Files.readString(root.resolve("docs/providers.md"));
  }
}
