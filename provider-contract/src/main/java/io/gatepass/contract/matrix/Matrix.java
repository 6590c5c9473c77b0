package io.gatepass.contract.matrix;

import io.gatepass.contract.Guarantee;
import io.gatepass.contract.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cells by column and guarantee.
 *
 * @param columns by name, {@code s3 on MinIO}
 */
record Matrix(SortedMap<String, Map<Guarantee, Cell>> columns) {

  static Matrix of(List<Finding> findings) {
    SortedMap<String, Map<Guarantee, Cell>> columns = new TreeMap<>();
    for (Finding finding : findings) {
      columns
          .computeIfAbsent(finding.column(), name -> new EnumMap<>(Guarantee.class))
          .merge(finding.guarantee(), new Cell(finding.outcome(), finding.reason()), Cell::weaker);
    }
    return new Matrix(columns);
  }

  Optional<Cell> cell(String column, Guarantee guarantee) {
    return Optional.ofNullable(columns.get(column)).map(cells -> cells.get(guarantee));
  }

  /** Only what ran here: the column of an absent server shows nothing. */
  Matrix proven() {
    SortedMap<String, Map<Guarantee, Cell>> proven = new TreeMap<>(columns);
    proven.values().removeIf(cells -> cells.values().stream().noneMatch(Matrix::ran));
    return new Matrix(proven);
  }

  /** This one, and what an older one knows about columns that are not in it. */
  Matrix over(Matrix older) {
    SortedMap<String, Map<Guarantee, Cell>> both = new TreeMap<>(older.columns);
    both.putAll(columns);
    return new Matrix(both);
  }

  /** The guarantees that no test showed anything about, on any server. */
  List<Guarantee> unshown() {
    return Arrays.stream(Guarantee.values())
        .filter(guarantee ->
            columns.keySet().stream()
                .noneMatch(column -> cell(column, guarantee).filter(Matrix::ran).isPresent()))
        .toList();
  }

  private static boolean ran(Cell cell) {
    return cell.outcome() != Outcome.NOT_PROVEN;
  }
}
