package io.gatepass.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSizeTest {

  @TempDir private Path folder;

  @Test
  void every_source_file_of_the_project_is_short() throws IOException {
    var sizes = SourceSize.below(projectRoot());

    assertThat(sizes).hasSizeGreaterThan(20);
    assertThat(SourceSize.violations(sizes)).isEmpty();
  }

  @Test
  void a_file_of_301_lines_is_too_long() throws IOException {
    write("Short.java", 300);
    write("Long.java", 301);
    write("a.css", 1);
    write("b.mjs", 1);
    write("c.html", 1);

    assertThat(SourceSize.violations(SourceSize.below(folder)))
        .singleElement()
        .asString()
        .endsWith("Long.java: 301 lines, split it");
  }

  @Test
  void a_median_of_61_lines_is_too_long() throws IOException {
    write("A.java", 10);
    write("B.java", 61);
    write("C.java", 62);

    assertThat(SourceSize.violations(SourceSize.below(folder)))
        .containsExactly("median of all source files: 61 lines, split the longest");
  }

  @Test
  void what_was_generated_or_installed_does_not_count() throws IOException {
    for (var name : List.of("target", "node_modules", ".git")) {
      Files.createDirectory(folder.resolve(name));
      write(name + "/Generated.java", 1000);
    }

    assertThat(SourceSize.below(folder)).isEmpty();
  }

  private void write(String name, int lines) throws IOException {
    Files.write(folder.resolve(name), Collections.nCopies(lines, "line"));
  }

  private static Path projectRoot() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
