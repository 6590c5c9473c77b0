package io.gatepass.contract.matrix;

import io.gatepass.contract.Guarantee;
import io.gatepass.contract.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints the matrix of the last test run and compares it with {@code docs/providers.md}; with the
 * argument {@code write} it rewrites that page.
 */
public final class MatrixCommand {
  private static final String PAGE = "docs/providers.md";

  private final Path root;
  private final PrintStream out;

  MatrixCommand(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  /** Runs in the project's folder. */
  public static void main(String[] arguments) throws IOException {
    MatrixCommand command = new MatrixCommand(Path.of(""), System.out);
    System.exit(command.run(List.of(arguments).contains("write")) ? 0 : 1);
  }

  /** Whether everything is in order. */
  boolean run(boolean write) throws IOException {
    List<Finding> findings = Finding.readAll(root.toAbsolutePath());
    Matrix here = Matrix.of(findings);
    out.println(ConsoleTable.of(here));
    return isComplete(findings, here) && agrees(here.proven(), write);
  }

  private boolean isComplete(List<Finding> findings, Matrix here) {
    List<Finding> failed =
        findings.stream().filter(finding -> finding.outcome() == Outcome.FAILED).toList();
    failed.forEach(finding ->
        out.println(
            "failed: " + finding.guarantee() + " for " + finding.column() + ": " + finding.test()));
    List<Guarantee> unshown = here.unshown();
    unshown.forEach(
        guarantee -> out.println("no test of " + guarantee + " was executed on any server"));
    return failed.isEmpty() && unshown.isEmpty();
  }

  private boolean agrees(Matrix proven, boolean write) throws IOException {
    Path file = root.resolve(PAGE);
    String text = Files.readString(file);
    MatrixPage page = MatrixPage.parse(text);
    Matrix shown = page.matrix();
    shown.columns().keySet().stream()
        .filter(column -> !proven.columns().containsKey(column))
        .forEach(column ->
            out.println("not proven here: " + column + ": its column in " + PAGE + " was kept"));
    String wanted = page.with(proven.over(shown));
    if (write) {
      Files.writeString(file, wanted);
    } else if (!wanted.equals(text)) {
      out.println(differences(text, wanted));
      out.println(PAGE + " shows something else than the tests: `./build matrix` rewrites it");
      return false;
    }
    return true;
  }

  private static String differences(String text, String wanted) {
    List<String> known = text.lines().toList();
    return wanted
        .lines()
        .filter(line -> !known.contains(line))
        .map(line -> "+ " + line)
        .collect(Collectors.joining("\n"));
  }
}
