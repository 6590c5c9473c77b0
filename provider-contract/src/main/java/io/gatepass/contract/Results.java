package io.gatepass.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the tests of one class showed, for the matrix of guarantees, providers and servers. */
final class Results {
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

  /** Replaces what an earlier run wrote. */
  void write(Path folder) {
    String slug = (provider + "-" + server).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(slug + ".tsv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
