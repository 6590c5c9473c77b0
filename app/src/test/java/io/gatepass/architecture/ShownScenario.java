package io.gatepass.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One annotation of a test that shows what happens in a failure.
 *
 * @param test the simple name of its class
 */
record ShownScenario(int number, String layer, String test) {
  private static final Pattern ANNOTATION =
      Pattern.compile("@Scenario\\(number = (\\d+), layer = Layer\\.([A-Z]+)\\)");

  static List<ShownScenario> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .flatMap(ShownScenario::in)
          .distinct()
          .toList();
    }
  }

  private static Stream<ShownScenario> in(Path file) {
    String test = file.getFileName().toString().replace(".java", "");
    try {
      return ANNOTATION
          .matcher(Files.readString(file))
          .results()
          .map(found -> new ShownScenario(Integer.parseInt(found.group(1)), found.group(2), test));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As the table in the documentation writes it. */
  @Override
  public String toString() {
    return layer + " " + test;
  }
}
