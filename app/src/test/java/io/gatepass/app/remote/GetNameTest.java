package io.gatepass.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.remote.fetch.SafeName;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which name a file comes, and what that may replace. */
class GetNameTest {
  private static final byte[] CONTENT = "content".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void a_name_leads_nowhere_else() {
    assertThat(SafeName.of("../../etc/passwd", "id")).isEqualTo("passwd");
    assertThat(SafeName.of("C:\\x\\.bashrc", "id")).isEqualTo("bashrc");
    assertThat(SafeName.of("..", "id")).isEqualTo("id");
    assertThat(SafeName.of("-rf", "id")).isEqualTo("rf");
    assertThat(SafeName.of("a\u202egnp.exe\n", "id")).isEqualTo("a_gnp.exe_");
  }

  @Test
  void a_long_name_is_cut_between_characters_and_keeps_its_extension() {
    String cut = SafeName.of("\ud83d\ude00".repeat(100) + ".tar", "id");
    assertThat(cut).isEqualTo("\ud83d\ude00".repeat(62) + ".tar");
    assertThat(cut.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(255);

    assertThat(SafeName.of("a".repeat(251) + ".txt", "id")).isEqualTo("a".repeat(251) + ".txt");
    assertThat(SafeName.of("a." + "b".repeat(300), "id")).isEqualTo("a." + "b".repeat(253));
    assertThat(SafeName.of("half \ud83d.txt", "id")).isEqualTo("half _.txt");
  }

  @Test
  void a_name_may_be_as_long_as_the_file_system_permits() {
    Path target = folder.resolve("a".repeat(251) + ".txt");

    Program.Ended got = get(target.toString());

    assertThat(got.exit()).as(got.err()).isZero();
    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void a_name_that_this_machine_cannot_have_is_told() {
    Program.Ended got = get("a\0b");

    assertThat(got.exit()).isEqualTo(1);
    assertThat(got.err()).contains("no file of that name").hasLineCount(1);
  }

  @Test
  void only_an_ordinary_file_is_replaced() throws Exception {
    Path mine = Files.writeString(folder.resolve("mine"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link"), mine);
    Path loose = Files.createSymbolicLink(folder.resolve("loose"), folder.resolve("nowhere"));
    Path into = folder.resolve("into");
    Files.createDirectories(into.resolve("a.txt"));

    for (Path target : new Path[] {link, loose, into, Path.of("/dev/null")}) {
      Program.Ended got = get("--force", target.toString());
      assertThat(got.exit()).as(target.toString()).isEqualTo(1);
      assertThat(got.err()).contains("never replaced");
    }
    assertThat(link).isSymbolicLink();
    assertThat(loose).isSymbolicLink();
    assertThat(mine).hasContent("mine");

    assertThat(get("--force", mine.toString()).exit()).isZero();
    assertThat(mine).hasBinaryContent(CONTENT);
  }

  private Program.Ended get(String target) {
    return get("--no-progress", target);
  }

  private Program.Ended get(String option, String target) {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, "")) {
      return Program.on(gateway.url(), folder).run("get", option, "-o", target, FakeGateway.ID);
    }
  }
}
