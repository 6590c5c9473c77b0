package io.gatepass.contract.matrix;

import io.gatepass.contract.Guarantee;
import io.gatepass.contract.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a Markdown page that shows the matrix: between two markers, everything else stays.
 */
final class MatrixPage {
  private static final String BEGIN = "<!-- matrix: written by ./build matrix -->\n";
  private static final String END = "<!-- matrix: end -->\n";
  private static final String UNKNOWN = "not run";
  private static final Pattern FOOTNOTE = Pattern.compile("(?m)^\\[\\^([0-9]+)]: (.*)$");
  private static final Pattern CELL = Pattern.compile("([a-z-]+)(?: ?\\[\\^([0-9]+)])?");

  private final String before;
  private final String table;
  private final String after;

  private MatrixPage(String before, String table, String after) {
    this.before = before;
    this.table = table;
    this.after = after;
  }

  static MatrixPage parse(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no markers: " + BEGIN.strip() + " and " + END.strip());
    }
    int start = begin + BEGIN.length();
    return new MatrixPage(
        page.substring(0, start), page.substring(start, end), page.substring(end));
  }

  /** What the page says now. */
  Matrix matrix() {
    Map<String, String> footnotes = new HashMap<>();
    FOOTNOTE.matcher(table).results().forEach(note -> footnotes.put(note.group(1), note.group(2)));
    List<List<String>> rows =
        table.lines().filter(line -> line.startsWith("|")).map(MatrixPage::row).toList();
    SortedMap<String, Map<Guarantee, Cell>> columns = new TreeMap<>();
    for (int column = 1; !rows.isEmpty() && column < rows.getFirst().size(); column++) {
      Map<Guarantee, Cell> cells = new EnumMap<>(Guarantee.class);
      for (List<String> row : rows.subList(2, rows.size())) {
        Optional<Guarantee> guarantee = guarantee(row.getFirst());
        Optional<Cell> cell = cell(row.get(column), footnotes);
        if (guarantee.isPresent() && cell.isPresent()) {
          cells.put(guarantee.get(), cell.get());
        }
      }
      columns.put(rows.getFirst().get(column), cells);
    }
    return new Matrix(columns);
  }

  String with(Matrix matrix) {
    Map<String, Integer> footnotes = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    List<String> columns = List.copyOf(matrix.columns().keySet());
    lines.add("");
    lines.add(line("Guarantee", columns));
    lines.add(line("---", columns.stream().map(column -> "---").toList()));
    for (Guarantee guarantee : Guarantee.values()) {
      lines.add(
          line(
              guarantee.text(),
              columns.stream()
                  .map(column -> text(matrix.cell(column, guarantee), footnotes))
                  .toList()));
    }
    lines.add("");
    footnotes.forEach((reason, number) -> lines.add("[^" + number + "]: " + reason));
    lines.add("");
    return before + lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + after;
  }

  private static String text(Optional<Cell> found, Map<String, Integer> footnotes) {
    if (found.isEmpty()) {
      return UNKNOWN;
    }
    Cell cell = found.get();
    String label = cell.outcome().label();
    if (cell.reason().isEmpty()) {
      return label;
    }
    footnotes.putIfAbsent(cell.reason(), footnotes.size() + 1);
    return label + " [^" + footnotes.get(cell.reason()) + "]";
  }

  private static Optional<Cell> cell(String text, Map<String, String> footnotes) {
    Matcher cell = CELL.matcher(text);
    if (!cell.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.label().equals(cell.group(1)))
        .findFirst()
        .map(outcome -> new Cell(outcome, footnotes.getOrDefault(cell.group(2), "")));
  }

  private static Optional<Guarantee> guarantee(String text) {
    return Arrays.stream(Guarantee.values())
        .filter(guarantee -> guarantee.text().equals(text))
        .findFirst();
  }

  private static List<String> row(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  private static String line(String head, List<String> cells) {
    return "| " + head + " | " + String.join(" | ", cells) + " |";
  }
}
