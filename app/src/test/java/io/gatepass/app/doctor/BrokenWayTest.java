package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.BucketOwner;
import io.gatepass.app.testing.HttpFront;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ways between clients and a store that is fine for the gateway. */
class BrokenWayTest {
  private final Map<String, String> settings =
      Clinic.settings(Clinic.server(), Clinic.bucket(Clinic.server()));

  @Test
  void a_public_address_where_nobody_answers_is_unreachable() {
    assertThat(Clinic.symptoms(publicAt("http://127.0.0.1:1")))
        .containsExactly(Symptom.ADDRESS_UNREACHABLE);
  }

  @Test
  void a_public_address_of_another_store_is_elsewhere() {
    String other = Clinic.bucket(Clinic.carelessServer());
    Map<String, String> here = Clinic.with(settings, "bucket", other);
    try (var owner =
        BucketOwner.of(Clinic.server(), here.get("access-key"), here.get("secret-key"))) {
      owner.createBucket(b -> b.bucket(other));
    }
    try (HttpFront front =
        BrokenFront.before(Clinic.carelessServer(), Script.changing(Asked::unsigned))) {
      StoreReport report =
          Clinic.examined(
              "s3", Clinic.with(here, "public-endpoint", front.uri().toString()), Set.of());

      assertThat(Clinic.symptoms(report)).containsExactly(Symptom.ADDRESS_ELSEWHERE);
    }
  }

  @Test
  void a_proxy_that_changes_the_host_breaks_the_signature_for_clients_alone() {
    Script otherHost =
        Script.changing(asked ->
            new Asked(asked.head().replaceFirst("(?i)\r\nHost: [^\r]*", "\r\nHost: inside:9000")));
    try (HttpFront front = BrokenFront.before(Clinic.server(), otherHost)) {
      assertThat(Clinic.symptoms(publicAt(front.uri().toString())))
          .containsExactly(Symptom.SIGNATURE_REFUSED);
    }
  }

  @Test
  void a_write_that_is_not_permitted_is_a_missing_right() {
    Script readOnly = Script.refusing(asked -> asked.method().equals("PUT"), 403, "AccessDenied");

    assertThat(Clinic.symptoms(Clinic.behind(readOnly))).containsExactly(Symptom.WRITE_FORBIDDEN);
  }

  @Test
  void a_server_that_knows_no_conditions_refuses_the_write() {
    Script old = Script.refusing(asked -> asked.names("If-None-Match"), 501, "NotImplemented");

    assertThat(Clinic.symptoms(Clinic.behind(old))).containsExactly(Symptom.WRITE_REFUSED);
  }

  @Test
  void a_proxy_that_drops_metadata_has_something_else_stored() {
    Script forgetful =
        Script.changing(asked -> asked.unsigned().without("x-amz-meta-gatepass-upload-id"));

    assertThat(Clinic.symptoms(Clinic.behind(Clinic.carelessServer(), forgetful)))
        .contains(Symptom.STORED_DIFFERENTLY);
  }

  @Test
  void a_download_that_is_refused_is_found() {
    Script hidden =
        Script.refusing(
            asked -> asked.has("GET", "response-content-disposition"), 403, "AccessDenied");

    assertThat(Clinic.symptoms(Clinic.behind(hidden))).containsExactly(Symptom.DOWNLOAD_REFUSED);
  }

  private StoreReport publicAt(String address) {
    return Clinic.examined("s3", Clinic.with(settings, "public-endpoint", address), Set.of());
  }
}
