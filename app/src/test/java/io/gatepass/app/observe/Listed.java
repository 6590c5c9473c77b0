package io.gatepass.app.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files that speak of metrics, and which ones they name. */
public final class Listed {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
  private static final Pattern NAME =
      Pattern.compile("\\b(?:gatepass|http_server|hikaricp|jvm|process)_[a-z_]+");
  private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (gatepass_[a-z_]+) ");

  private Listed() {}

  /** All that the page explains. */
  public static Set<String> explained() {
    return found(ROW, 1, read("docs/metrics.md"));
  }

  /** All of ours that an answer of /metrics has. */
  public static Set<String> shown(String scrape) {
    return found(FAMILY, 1, scrape).stream()
        .filter(name -> !name.endsWith("_seconds_max"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All that a file's expressions ask for, without what Prometheus adds to a histogram's name. */
  public static Set<String> asked(String file) {
    return found(NAME, 0, read(file)).stream()
        .map(name -> name.replaceFirst("_seconds_(bucket|count|sum|max)$", "_seconds"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String read(String file) {
    try {
      return Files.readString(Path.of("..").resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> found(Pattern pattern, int group, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
