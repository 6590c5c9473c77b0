package io.gatepass.benchmarks.signing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures and prints a line a contender: name, time for each URL, and that time divided by ours;
 * then the same with the bytes that each URL allocates.
 */
public final class Lines {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Lines() {}

  /**
   * @param arguments seconds to warm up and seconds to measure, then files with lines of other
   *     programs: a name and microseconds
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Map<String, Double> times = new HashMap<>();
    Map<String, Double> bytes = new HashMap<>();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MICROSECONDS)
            .threads(1)
            .forks(1)
            .warmupIterations(Integer.parseInt(arguments[0]))
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(Integer.parseInt(arguments[1]))
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    for (RunResult result : new Runner(options.build()).run()) {
      String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)", "$1");
      times.put(name, result.getPrimaryResult().getScore());
      bytes.put(name, result.getSecondaryResults().get(ALLOCATED).getScore());
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Row row : Row.MEASURED_HERE) {
      out.println(line(row.name(), time(times, row), "us", time(times, row) / ours(times, row)));
    }
    for (int i = 2; i < arguments.length; i++) {
      for (String line : Files.readAllLines(Path.of(arguments[i]))) {
        String[] found = line.split(" ", -1);
        double time = Double.parseDouble(found[1]);
        Row row = Row.measuredElsewhere(found[0]);
        out.println(line(row.name(), time, "us", time / ours(times, row)));
      }
    }
    for (Row row : Row.MEASURED_HERE) {
      double each = time(bytes, row);
      out.println(line(row.name() + "-allocated", each, "B", each / ours(bytes, row)));
    }
  }

  private static double ours(Map<String, Double> figures, Row row) {
    return Row.MEASURED_HERE.stream()
        .filter(other -> other.name().equals(row.ours()))
        .mapToDouble(other -> time(figures, other))
        .findFirst()
        .orElseThrow();
  }

  private static double time(Map<String, Double> figures, Row row) {
    Double figure = figures.get(row.benchmark());
    if (figure == null) {
      throw new IllegalStateException("There is no figure for " + row.name() + ".");
    }
    return figure;
  }

  private static String line(String name, double figure, String unit, double ratio) {
    return String.format(Locale.ROOT, "%-48s %10.2f %-3s %8.2f", name, figure, unit, ratio);
  }
}
