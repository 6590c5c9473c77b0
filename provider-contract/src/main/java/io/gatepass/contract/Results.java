package io.gatepass.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests of one class showed, for the matrix of guarantees, providers and servers. */
final class Results {
  private static final int TEST = 4;

  /** A failed test that is run again brings a class of its own, with that test alone. */
  private static final Map<Path, List<String>> WRITTEN = new ConcurrentHashMap<>();

  private final String provider;
  private final String server;
  private final List<String> lines = new ArrayList<>();

  Results(String provider, String server) {
    this.provider = provider;
    this.server = server;
  }

  /** Names the column: {@code s3 on MinIO}. */
  String column() {
    return provider + " on " + server;
  }

  void add(Guarantee guarantee, Outcome outcome, String test, String reason) {
    lines.add(
        String.join(
            "\t", guarantee.name(), provider, server, outcome.label(), test, oneLine(reason)));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<String> replaced(List<String> earlier, List<String> now) {
    Set<String> again = now.stream().map(Results::test).collect(Collectors.toSet());
    return Stream.concat(earlier.stream().filter(line -> !again.contains(test(line))), now.stream())
        .toList();
  }

  private static String test(String line) {
    return line.split("\t", -1)[TEST];
  }

  /** Replaces what an earlier run wrote, and of this one what these tests did. */
  void write(Path folder) {
    String slug = (provider + "-" + server).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(slug + ".tsv");
      Files.write(file, WRITTEN.merge(file, lines, Results::replaced));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
