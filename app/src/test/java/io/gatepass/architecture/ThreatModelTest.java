package io.gatepass.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/threat-model.md names tests that exist, and one for each row of its tables of tests. */
class ThreatModelTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Cases))`");
  private static final Pattern ROW = Pattern.compile("^\\|(?! ?-|.*shown by).*\\|$");

  @Test
  void every_test_that_it_names_exists() throws IOException {
    Set<String> tests = tests();
    assertThat(NAMED.matcher(text()).results().map(name -> name.group(1)).distinct())
        .hasSizeGreaterThan(30)
        .allMatch(tests::contains);
  }

  @Test
  void every_row_of_a_table_of_tests_names_one() throws IOException {
    List<String> tables =
        Stream.of(text().split("\n## ", -1)).filter(part -> part.contains("| shown by |")).toList();
    assertThat(tables).hasSize(3);
    assertThat(tables.stream().flatMap(String::lines).filter(ROW.asMatchPredicate()))
        .hasSizeGreaterThan(25)
        .allMatch(row -> NAMED.matcher(row).find() || row.contains("`fuzz/run`"));
  }

  private static String text() throws IOException {
    return Files.readString(root().resolve("docs/threat-model.md"));
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.find(root(), 20, (file, kind) -> isTest(file))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isTest(Path file) {
    return file.toString().contains("/src/test/java/") && file.toString().endsWith(".java");
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
