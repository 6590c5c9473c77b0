package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoreName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportLinesTest {
  private static final Diagnosis WELL = Diagnosis.well(Check.READ, "a client got the very bytes");
  private static final Diagnosis BROKEN =
      Diagnosis.of(Symptom.CORS_MISSING, "a preflight was not allowed", "set a rule");

  @Test
  void a_finding_is_told_with_its_code_what_it_breaks_and_the_fix() {
    assertThat(lines(List.of(WELL, BROKEN), List.of()))
        .containsExactly(
            "main  s3:here/media",
            "  ok       read            a client got the very bytes",
            "  FAILS    pages           cors_missing: a preflight was not allowed",
            "                           breaks: " + Symptom.CORS_MISSING.breaks(),
            "                           fix:    set a rule",
            "",
            "1 broken, 0 weak, 0 could not be asked.");
  }

  @Test
  void what_could_not_be_asked_is_named() {
    assertThat(lines(List.of(BROKEN), List.of(Check.FORM, Check.PARTS)))
        .contains("  -        not asked       for something before it fails: form, parts");
  }

  @Test
  void a_store_without_findings_is_well() {
    assertThat(lines(List.of(WELL), List.of())).endsWith("", "All is well.");
  }

  private static List<String> lines(List<Diagnosis> found, List<Check> skipped) {
    return ReportLines.of(
        List.of(new StoreReport(new StoreName("main"), "s3:here/media", found, skipped)));
  }
}
