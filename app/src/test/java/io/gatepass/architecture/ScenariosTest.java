package io.gatepass.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/failure-scenarios.md says what the tests show, and each scenario is shown. */
class ScenariosTest {
  private static final int SCENARIOS = 40;
  private static final Set<Integer> ON_THE_PROCESS =
      Set.of(1, 2, 10, 11, 12, 13, 19, 20, 21, 22, 23, 24, 27, 33, 39);
  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d+) \\|[^|]*\\|[^|]*\\| ([^|]*) \\|$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("(MODEL|SERVER|PROCESS) `(\\w+)`");

  @Test
  void every_scenario_is_shown_by_a_test_that_says_its_layer() throws IOException {
    assertThat(shown().keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, SCENARIOS).boxed().toList());
  }

  @Test
  void what_only_a_process_can_show_is_shown_on_a_process() throws IOException {
    Map<Integer, Set<String>> shown = shown();
    assertThat(ON_THE_PROCESS)
        .allSatisfy(number ->
            assertThat(shown.getOrDefault(number, Set.of()))
                .as("scenario " + number)
                .anyMatch(test -> test.startsWith("PROCESS")));
  }

  @Test
  void the_table_names_exactly_the_tests_that_there_are() throws IOException {
    assertThat(documented()).isEqualTo(shown());
  }

  private static Map<Integer, Set<String>> shown() throws IOException {
    return ShownScenario.below(root()).stream()
        .collect(
            groupingBy(
                ShownScenario::number,
                TreeMap::new,
                mapping(ShownScenario::toString, toCollection(TreeSet::new))));
  }

  private static Map<Integer, Set<String>> documented() throws IOException {
    Map<Integer, Set<String>> rows = new TreeMap<>();
    ROW.matcher(Files.readString(root().resolve("docs/failure-scenarios.md")))
        .results()
        .forEach(row -> rows.put(Integer.valueOf(row.group(1)), tests(row.group(2))));
    return rows;
  }

  private static Set<String> tests(String cell) {
    return TEST.matcher(cell)
        .results()
        .map(test -> test.group(1) + " " + test.group(2))
        .collect(toCollection(TreeSet::new));
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
