package io.gatepass.contract.matrix;

import io.gatepass.contract.Guarantee;
import io.gatepass.contract.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What one test of the contract showed on one server. */
record Finding(
    Guarantee guarantee,
    String provider,
    String server,
    Outcome outcome,
    String test,
    String reason) {
  private static final int FIELDS = 6;

  String column() {
    return provider + " on " + server;
  }

  static Finding parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a line of the contract's results: " + line);
    }
    return new Finding(
        Guarantee.valueOf(fields[0]),
        fields[1],
        fields[2],
        Outcome.valueOf(fields[3].toUpperCase(Locale.ROOT).replace('-', '_')),
        fields[4],
        fields[5]);
  }

  /** Of every module below that folder. */
  static List<Finding> readAll(Path root) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (Path file : results(root)) {
      Files.readAllLines(file).stream().map(Finding::parse).forEach(findings::add);
    }
    return findings;
  }

  private static List<Path> results(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path folder : modules.map(module -> module.resolve("target/contract")).toList()) {
        if (Files.isDirectory(folder)) {
          try (Stream<Path> results = Files.list(folder)) {
            results.filter(file -> file.toString().endsWith(".tsv")).forEach(files::add);
          }
        }
      }
    }
    return files.stream().sorted().toList();
  }
}
