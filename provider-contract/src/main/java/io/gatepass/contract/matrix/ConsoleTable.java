package io.gatepass.contract.matrix;

import io.gatepass.contract.Guarantee;
import java.util.List;

/** The matrix in letters of one width. */
final class ConsoleTable {
  private static final int GUARANTEE = 24;
  private static final int CELL = 13;

  private ConsoleTable() {}

  static String of(Matrix matrix) {
    List<String> columns = List.copyOf(matrix.columns().keySet());
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      table.append("(%d) %s%n".formatted(i + 1, columns.get(i)));
    }
    table.append(" ".repeat(GUARANTEE));
    for (int i = 0; i < columns.size(); i++) {
      table.append(padded("(" + (i + 1) + ")", CELL));
    }
    for (Guarantee guarantee : Guarantee.values()) {
      table.append('\n').append(padded(guarantee.name(), GUARANTEE));
      columns.forEach(column ->
          table.append(
              padded(
                  matrix.cell(column, guarantee).map(cell -> cell.outcome().label()).orElse(""),
                  CELL)));
    }
    return table.toString().replaceAll("(?m) +$", "");
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
