package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.gcs.GcsVerifyingFront;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are as they should be. */
class HealthyStoreTest {
  private final String place = "doctor-" + UUID.randomUUID();

  @Test
  void nothing_breaks_on_s3proxy_and_nothing_is_left_there() {
    String bucket = Clinic.bucket(Clinic.server());
    StoreReport report = Clinic.examined("s3", Clinic.settings(Clinic.server(), bucket), Set.of());

    assertThat(report.failures()).isEmpty();
    assertThat(report.skipped()).isEmpty();
    assertThat(Clinic.left(Clinic.server(), bucket)).isEmpty();
  }

  @Test
  void a_store_that_is_asked_what_it_keeps_is_well_too() {
    Map<String, String> settings = Clinic.settings(Clinic.server(), Clinic.bucket(Clinic.server()));

    assertThat(
            Clinic.examined("s3", Clinic.with(settings, "dialect", "generic"), Set.of()).failures())
        .isEmpty();
  }

  @Test
  void nothing_breaks_on_minio_pages_included() {
    try {
      StoreReport report = Clinic.examined("minio", NewPlaces.onMinio(), Set.of(Clinic.PAGE));

      assertThat(report.failures()).isEmpty();
      assertThat(Clinic.symptoms(report)).containsExactly(Symptom.STAGING_KEPT);
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  @Test
  void nothing_breaks_on_azurite() {
    try {
      assertThat(Clinic.examined("azure", NewPlaces.onAzurite(), Set.of()).failures()).isEmpty();
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  @Test
  void nothing_breaks_on_the_verifying_front() {
    GcsVerifyingFront front = GcsVerifyingFront.start();
    front.create(place);
    Map<String, String> settings =
        Map.of(
            "endpoint", front.endpoint().toString(),
            "bucket", place,
            "hmac-key", front.hmacKeyId(),
            "hmac-secret", front.hmacSecret());

    assertThat(Clinic.examined("gcs", settings, Set.of()).failures()).isEmpty();
  }

  @Test
  void all_is_well_with_the_built_in_store(@TempDir Path folder) {
    URI page = URI.create("http://localhost:8080");
    StoreReport report =
        Clinic.examined(
            "embedded",
            Map.of("directory", folder.toString(), "allowed-origins", page.toString()),
            Set.of(page));

    assertThat(report.found()).allSatisfy(one -> assertThat(one.severity()).isEqualTo(Severity.OK));
    assertThat(report.skipped()).isEmpty();
  }
}
