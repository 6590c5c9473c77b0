package io.gatepass.app.persistence.upgrade;

import io.gatepass.app.persistence.upgrade.Schema.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a migration does that a program of the version before may not live with: it takes away, it
 * demands more, or it changes rows.
 */
final class Contraction {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:^|;)\\s*((?:update|delete|truncate|insert|merge)\\s+(?:from\\s+|into\\s+)?\\w+)");

  private final Schema before;
  private final Schema after;
  private final List<String> found = new ArrayList<>();

  private Contraction(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  /** Between two schemas; empty where the second one only has more. */
  static List<String> between(Schema before, Schema after) {
    Contraction contraction = new Contraction(before, after);
    before.tables().forEach(contraction::table);
    return contraction.found;
  }

  /** Statements that change rows, of which a schema does not tell. */
  static List<String> changes(Path migration) {
    try {
      return changes(Files.readString(migration));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<String> changes(String sql) {
    String plain = COMMENT.matcher(sql).replaceAll("");
    return CHANGE.matcher(plain).results().map(MatchResult::group).map(Contraction::tidy).toList();
  }

  private static String tidy(String statement) {
    return statement.replace(";", "").strip();
  }

  private void table(String table, SortedMap<String, Column> known) {
    SortedMap<String, Column> columns = after.tables().get(table);
    if (columns == null) {
      found.add(table + " is gone");
      return;
    }
    known.forEach((name, column) -> column(table + "." + name, column, columns.get(name)));
    columns.forEach((name, column) -> {
      if (!known.containsKey(name) && !column.nullable() && !column.given()) {
        found.add(table + "." + name + " is required");
      }
    });
    limits(table);
  }

  private void column(String name, Column was, @Nullable Column is) {
    if (is == null) {
      found.add(name + " is gone");
    } else if (!was.type().equals(is.type()) || is.size() < was.size()) {
      found.add(name + " has another type");
    } else if (was.nullable() && !is.nullable()) {
      found.add(name + " must not be null");
    } else if (!is.nullable() && was.given() && !is.given()) {
      found.add(name + " has no default");
    }
  }

  private void limits(String table) {
    SortedMap<String, String> known = before.limits().getOrDefault(table, new TreeMap<>());
    after
        .limits()
        .getOrDefault(table, new TreeMap<>())
        .forEach((name, limit) -> {
          if (!limit.equals(known.get(name))) {
            found.add(table + ": " + name + (known.containsKey(name) ? " has changed" : " is new"));
          }
        });
  }
}
