package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.HttpFront;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stores that do not let pages in. */
class BrokenPagesTest {
  private static final String IN = "Access-Control-Allow-Origin: " + Clinic.PAGE + "\r\n";
  private static final String METHODS = "Access-Control-Allow-Methods: GET, PUT, POST\r\n";
  private static final String HEADERS = "Access-Control-Allow-Headers: *\r\n";

  @Test
  void a_store_without_rules_for_pages_lets_none_in() {
    StoreReport report = examined(Script.NOTHING);

    assertThat(Clinic.symptoms(report)).contains(Symptom.CORS_MISSING);
    assertThat(report.failures().getFirst().fix())
        .hasValueSatisfying(
            fix -> assertThat(fix).contains("put-bucket-cors", "https://app.example.com", "ETag"));
  }

  @Test
  void rules_without_the_method_are_told_by_its_name() {
    Script reading = Script.preflight(IN + "Access-Control-Allow-Methods: GET\r\n" + HEADERS);

    assertThat(Clinic.symptoms(examined(reading))).contains(Symptom.CORS_METHOD_MISSING);
  }

  @Test
  void rules_without_a_header_are_told_by_its_name() {
    Script narrow =
        Script.preflight(IN + METHODS + "Access-Control-Allow-Headers: content-type\r\n");
    StoreReport report = examined(narrow);

    assertThat(Clinic.symptoms(report)).contains(Symptom.CORS_HEADER_MISSING);
    assertThat(report.failures().getFirst().seen()).contains("if-none-match");
  }

  @Test
  void an_etag_that_pages_cannot_read_is_a_weakness() {
    Script hiding =
        Script.preflight(IN + METHODS + HEADERS)
            .answering(head -> head + "\r\n" + IN.stripTrailing());
    StoreReport report = examined(hiding);

    assertThat(Clinic.symptoms(report)).contains(Symptom.CORS_ETAG_HIDDEN);
    assertThat(report.failures()).isEmpty();
  }

  private static StoreReport examined(Script script) {
    try (HttpFront front = BrokenFront.before(Clinic.server(), script)) {
      return Clinic.examined(
          "s3", Clinic.settings(front.uri(), Clinic.bucket(Clinic.server())), Set.of(Clinic.PAGE));
    }
  }
}
