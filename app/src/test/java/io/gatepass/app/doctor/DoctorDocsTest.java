package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page and the program say the same. */
class DoctorDocsTest {
  private static final String HEADING = "#### ";

  private final List<String> lines = read();

  @Test
  void every_finding_has_its_section_and_every_section_its_finding() {
    assertThat(lines)
        .filteredOn(line -> line.startsWith(HEADING))
        .containsExactly(
            Arrays.stream(Symptom.values())
                .map(symptom -> HEADING + symptom.code())
                .toArray(String[]::new));
  }

  @Test
  void each_section_says_what_breaks_in_the_programs_words() {
    Map<String, Symptom> byCode =
        Arrays.stream(Symptom.values())
            .collect(Collectors.toMap(Symptom::code, Function.identity()));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(HEADING)) {
        Symptom symptom = byCode.get(lines.get(i).substring(HEADING.length()));
        assertThat(lines.get(i + 2)).contains(symptom.breaks(), "**Fix:** ");
      }
    }
  }

  private static List<String> read() {
    try {
      return Files.readAllLines(Path.of("../docs/doctor.md"));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
