package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChartSectionsTest {
  private static final Pattern SECTIONS =
      Pattern.compile(
          "\"settings\": \\{.*?\"propertyNames\": \\{\\s*\"enum\": \\[(.*?)]", Pattern.DOTALL);

  /** Where the pod keeps its data and how long it takes to stop are the chart's own. */
  private static final Set<String> OF_THE_CHART = Set.of("data", "shutdown");

  @Test
  void the_chart_takes_every_section_that_there_is_and_no_other() throws IOException {
    String schema = Files.readString(Path.of("../deploy/helm/gatepass/values.schema.json"));
    Set<String> there = new TreeSet<>(SettingsReader.SECTIONS);
    there.addAll(SettingsReader.SINGLE);
    there.removeAll(OF_THE_CHART);

    assertThat(
            SECTIONS
                .matcher(schema)
                .results()
                .flatMap(found -> Pattern.compile("[a-z-]+").matcher(found.group(1)).results())
                .map(found -> found.group())
                .collect(Collectors.toSet()))
        .isEqualTo(there);
  }
}
