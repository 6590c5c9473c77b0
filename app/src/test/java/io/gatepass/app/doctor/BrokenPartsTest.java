package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Stores that do not take forms or parts, or not to their end. */
class BrokenPartsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void each_step_of_an_upload_in_parts_that_is_refused_is_told_apart(
      Symptom expected, Predicate<Asked> refused) {
    StoreReport report = Clinic.behind(Script.refusing(refused, 403, "AccessDenied"));

    assertThat(report.failures())
        .singleElement()
        .satisfies(one -> assertThat(one.symptom()).contains(expected));
  }

  static Stream<Arguments> steps() {
    return Stream.of(
        step(Symptom.PARTS_NOT_OPENED, asked -> asked.has("POST", "?uploads")),
        step(Symptom.PART_REFUSED, asked -> asked.has("PUT", "partNumber=")),
        step(Symptom.PARTS_NOT_LISTED, asked -> asked.has("GET", "uploadId=")),
        step(Symptom.PARTS_NOT_COMPLETED, asked -> asked.has("POST", "uploadId=")),
        step(Symptom.PARTS_NOT_ENDED, asked -> asked.has("DELETE", "uploadId=")),
        step(Symptom.COPY_REFUSED, asked -> asked.names("x-amz-copy-source")));
  }

  private static Arguments step(Symptom expected, Predicate<Asked> refused) {
    return Arguments.of(expected, refused);
  }

  @Test
  void a_server_without_forms_is_told_to_be_one() {
    Script formless =
        Script.refusing(
            asked -> asked.method().equals("POST") && !asked.target().contains("upload"),
            501,
            "NotImplemented");

    assertThat(Clinic.symptoms(Clinic.behind(formless))).contains(Symptom.FORM_UNSUPPORTED);
  }
}
