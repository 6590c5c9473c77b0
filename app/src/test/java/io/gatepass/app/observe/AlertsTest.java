package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Rules, dashboard, runbook and the list of metrics are about the same things. */
class AlertsTest {
  private static final String RULES = "deploy/prometheus/alerts.yaml";

  @ParameterizedTest
  @ValueSource(strings = {RULES, "deploy/grafana/gatepass.json"})
  void what_is_asked_for_is_explained(String file) {
    assertThat(Listed.explained()).hasSizeGreaterThan(20).containsAll(Listed.asked(file));
    assertThat(Listed.asked(file)).hasSizeGreaterThan(10);
  }

  @Test
  void each_rule_leads_to_its_section_of_the_runbook_and_each_section_has_its_rule() {
    List<String> sections =
        Arrays.stream(Listed.read("docs/runbook.md").split("\n"))
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();

    assertThat(rules().stream().map(rule -> String.valueOf(rule.get("alert"))))
        .containsExactlyElementsOf(sections);
    assertThat(rules())
        .allSatisfy(rule ->
            assertThat(text(rule, "annotations", "runbook_url"))
                .endsWith("/docs/runbook.md#" + anchor(rule)));
  }

  @Test
  void each_rule_is_seen_to_fire_in_its_tests() {
    Map<String, List<Map<String, List<Map<?, ?>>>>> file =
        new Yaml().load(Listed.read("deploy/prometheus/alerts.test.yaml"));

    assertThat(
            file.getOrDefault("tests", List.of()).stream()
                .flatMap(test -> test.getOrDefault("alert_rule_test", List.of()).stream())
                .filter(check -> check.get("exp_alerts") != null)
                .map(check -> String.valueOf(check.get("alertname"))))
        .containsAll(rules().stream().map(rule -> String.valueOf(rule.get("alert"))).toList());
  }

  @Test
  void each_rule_says_what_is_the_matter_and_how_much_it_matters() {
    assertThat(rules())
        .hasSizeGreaterThan(15)
        .allSatisfy(rule -> {
          assertThat(text(rule, "annotations", "summary")).isNotBlank();
          assertThat(text(rule, "labels", "severity")).isIn("critical", "warning", "info");
        });
  }

  private static String anchor(Map<?, ?> rule) {
    return String.valueOf(rule.get("alert")).toLowerCase(Locale.ROOT);
  }

  private static String text(Map<?, ?> rule, String group, String name) {
    return rule.get(group) instanceof Map<?, ?> members ? String.valueOf(members.get(name)) : "";
  }

  private static List<Map<?, ?>> rules() {
    Map<String, List<Map<String, List<Map<?, ?>>>>> file = new Yaml().load(Listed.read(RULES));
    return file.getOrDefault("groups", List.of()).stream()
        .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
        .toList();
  }
}
