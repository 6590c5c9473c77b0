package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stores that do not let the gateway in, or not all the way. */
class BrokenAccessTest {

  @Test
  void a_wrong_secret_is_a_credential_that_is_refused() {
    StoreReport report = examined("secret-key", "another-secret-that-is-long-enough");

    assertThat(Clinic.symptoms(report)).containsExactly(Symptom.CREDENTIAL_REFUSED);
    assertThat(report.skipped()).contains(Check.WRITE, Check.PARTS, Check.DELETE);
  }

  @Test
  void a_bucket_that_is_not_there_is_named_with_the_command_that_makes_it() {
    StoreReport report = examined("bucket", "nobody-made-this-one");

    assertThat(Clinic.symptoms(report)).containsExactly(Symptom.PLACE_MISSING);
    assertThat(report.failures().getFirst().fix())
        .hasValueSatisfying(fix ->
            assertThat(fix).contains("aws s3api create-bucket --bucket nobody-made-this-one"));
  }

  @Test
  void a_store_that_is_off_is_unreachable() {
    assertThat(Clinic.symptoms(examined("endpoint", "http://127.0.0.1:1")))
        .containsExactly(Symptom.STORE_UNREACHABLE);
  }

  @Test
  void a_store_whose_clock_is_elsewhere_is_skewed() {
    Script lateDate =
        Script.NOTHING.answering(head ->
            head.replaceFirst("\r\nDate: [^\r]*", "") + "\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT");

    assertThat(Clinic.symptoms(Clinic.behind(lateDate))).contains(Symptom.CLOCK_SKEWED);
  }

  @Test
  void an_absent_object_that_is_answered_403_is_a_missing_right() {
    Script hidden = Script.refusing(asked -> asked.method().equals("HEAD"), 403, "AccessDenied");
    StoreReport report = Clinic.behind(hidden);

    assertThat(Clinic.symptoms(report)).containsExactly(Symptom.ABSENCE_FORBIDDEN);
  }

  @Test
  void a_list_that_is_answered_403_is_a_missing_right() {
    Script unlisted =
        Script.refusing(
            asked -> asked.has("GET", "list-type=2") && asked.isSigned(), 403, "AccessDenied");
    StoreReport report = Clinic.behind(unlisted);

    assertThat(Clinic.symptoms(report)).contains(Symptom.LISTING_FORBIDDEN);
    assertThat(report.failures()).hasSize(1);
  }

  @Test
  void an_object_that_cannot_be_deleted_is_named() {
    Script kept =
        Script.refusing(
            asked -> asked.method().equals("DELETE") && !asked.target().contains("uploadId"),
            403,
            "AccessDenied");
    StoreReport report = Clinic.behind(kept);

    assertThat(Clinic.symptoms(report)).contains(Symptom.DELETE_FORBIDDEN);
    assertThat(report.failures().getFirst().seen()).contains("gatepass-doctor/");
  }

  private static StoreReport examined(String setting, String value) {
    return Clinic.examined(
        "s3",
        Clinic.with(
            Clinic.settings(Clinic.server(), Clinic.bucket(Clinic.server())), setting, value),
        Set.of());
  }
}
