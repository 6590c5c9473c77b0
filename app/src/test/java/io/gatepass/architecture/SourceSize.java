package io.gatepass.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that does not fit on a few screens hides several things: split it by what they are. */
record SourceSize(Path file, int lines) {

  private static final int LIMIT = 300;
  private static final int MEDIAN_LIMIT = 60;
  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|m?js|css|html|sh|sql)");
  private static final Set<String> SCRIPTS = Set.of("build", "gatepass", "run");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

  static List<SourceSize> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isOurs(root.relativize(file)))
          .map(SourceSize::of)
          .toList();
    }
  }

  static List<String> violations(List<SourceSize> sizes) {
    var tooLong =
        sizes.stream()
            .filter(size -> size.lines() > LIMIT)
            .map(size -> "%s: %d lines, split it".formatted(size.file(), size.lines()));
    var median = sizes.stream().mapToInt(SourceSize::lines).sorted().skip(sizes.size() / 2);
    var tooLongOnTheWhole =
        median
            .limit(1)
            .filter(lines -> lines > MEDIAN_LIMIT)
            .mapToObj("median of all source files: %d lines, split the longest"::formatted);
    return Stream.concat(tooLong, tooLongOnTheWhole).toList();
  }

  private static boolean isOurs(Path file) {
    for (Path part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    var name = file.getFileName().toString();
    return SOURCE.matcher(name).matches() || SCRIPTS.contains(name);
  }

  private static SourceSize of(Path file) {
    try {
      return new SourceSize(file, Files.readAllLines(file).size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
