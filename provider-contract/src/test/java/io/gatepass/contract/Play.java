package io.gatepass.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * One run of a contract inside a test: what failed, what was printed, what was written.
 *
 * @param failures by the name of the test
 */
record Play(
    long succeeded, List<String> failed, List<String> failures, String printed, List<String> rows) {

  /** Runs those tests of the class that prove one of these guarantees, or all of its tests. */
  static Play of(Class<?> contract, Path folder, Guarantee... only) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Events tests =
          EngineTestKit.engine("junit-jupiter")
              .selectors(tests(contract, Set.of(only)))
              .configurationParameter(ContractExtension.RESULTS, folder.toString())
              .execute()
              .testEvents();
      return new Play(
          tests.succeeded().count(),
          tests.failed().stream().map(e -> e.getTestDescriptor().getDisplayName()).toList(),
          tests.failed().stream().map(Play::message).toList(),
          printed.toString(StandardCharsets.UTF_8),
          rows(folder));
    } finally {
      System.setOut(console);
    }
  }

  private static DiscoverySelector[] tests(Class<?> contract, Set<Guarantee> only) {
    return only.isEmpty()
        ? new DiscoverySelector[] {selectClass(contract)}
        : Arrays.stream(contract.getMethods())
            .filter(method -> method.isAnnotationPresent(Proves.class))
            .filter(method -> only.contains(method.getAnnotation(Proves.class).value()))
            .map(method -> selectMethod(contract, method))
            .toArray(DiscoverySelector[]::new);
  }

  private static String message(Event failed) {
    return failed
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .map(String::valueOf)
        .orElse("");
  }

  private static List<String> rows(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> rows = new ArrayList<>();
      for (Path file : files.toList()) {
        rows.addAll(Files.readAllLines(file));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The outcomes that were written, by guarantee. */
  Set<String> outcomes(Guarantee guarantee) {
    return rows.stream()
        .map(row -> row.split("\t", -1))
        .filter(row -> row[0].equals(guarantee.name()))
        .map(row -> row[3])
        .collect(Collectors.toSet());
  }
}
