package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Lifetime;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs: a key here, an HMAC key, or IAM, which is a scripted server here. */
class SignatoryTest {
  private static final String FAR = "far@test-only.iam.gserviceaccount.com";
  private static final String SIGN_BLOB =
      "POST /v1/projects/-/serviceAccounts/" + FAR + ":signBlob";
  private static final Lifetime WEEK = new Lifetime(Duration.ofDays(7));

  @TempDir private Path folder;
  private final Scripted google = new Scripted();
  private String file = "";

  @BeforeEach
  void start() {
    file = ServiceAccount.SHARED.file(folder, google.uri()).toString();
    google
        .on("POST /token", 200, "{\"access_token\":\"ya29.far\",\"expires_in\":3600}")
        .on(SIGN_BLOB, 200, "{\"keyId\":\"1\",\"signedBlob\":\"AQIDBA==\"}");
  }

  @AfterEach
  void stop() {
    google.close();
  }

  private static SignedRequest sign(StorageProvider store) {
    Delivery delivery =
        Delivery.of(new ContentType("text/plain"), new FileName("a"), Disposition.Kind.ATTACHMENT);
    return store.downloads().signGet(Json.SEEN, delivery, WEEK);
  }

  private StorageProvider remote() {
    return Stores.google(google, "credentials-file", file, "service-account", FAR);
  }

  @Test
  void an_account_with_a_key_signs_by_itself() {
    try (StorageProvider store = Stores.google(google, "credentials-file", file)) {
      assertThat(sign(store).uri().getQuery())
          .contains("X-Goog-Algorithm=GOOG4-RSA-SHA256", ServiceAccount.SHARED.email());
      assertThat(google.asked()).isEmpty();
    }
  }

  @Test
  void an_hmac_key_signs_before_the_account() {
    Map<String, String> hmac = Stores.hmac();
    try (StorageProvider store =
        Stores.google(
            google,
            "credentials-file",
            file,
            "hmac-key",
            hmac.get("hmac-key"),
            "hmac-secret",
            hmac.get("hmac-secret"))) {
      assertThat(sign(store).uri().getQuery())
          .contains("X-Goog-Algorithm=GOOG4-HMAC-SHA256", hmac.get("hmac-key"));
    }
  }

  @Test
  void a_named_account_signs_far_away_with_the_token_of_our_own() {
    try (StorageProvider store = remote()) {
      assertThat(sign(store).uri().getQuery())
          .contains("X-Goog-Algorithm=GOOG4-RSA-SHA256", FAR)
          .endsWith("X-Goog-Signature=01020304");
    }
    Scripted.Asked asked = google.asked().getLast();
    assertThat(asked.request()).isEqualTo(SIGN_BLOB);
    assertThat(asked.authorization()).isEqualTo("Bearer ya29.far");
    String payload = asked.body().replaceAll(".*\"payload\":\"([^\"]+)\".*", "$1");
    assertThat(new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8))
        .startsWith("GOOG4-RSA-SHA256\n");
  }

  @Test
  void what_is_signed_far_away_is_promised_for_twelve_hours_at_most() {
    Instant before = Instant.now().minusSeconds(1);
    try (StorageProvider store = remote()) {
      SignedRequest signed = sign(store);
      assertThat(signed.expiresAt())
          .isBetween(before.plus(Duration.ofHours(12)), Instant.now().plus(Duration.ofHours(12)));
      assertThat(signed.uri().getQuery()).contains("X-Goog-Expires=43200");
    }
    try (StorageProvider store = Stores.google(google, "credentials-file", file)) {
      assertThat(sign(store).uri().getQuery()).contains("X-Goog-Expires=604800");
    }
  }

  @Test
  void a_signer_that_refuses_is_the_operators_to_mend() {
    google.on(SIGN_BLOB, 403, Json.error(403, "forbidden"));
    try (StorageProvider store = remote()) {
      assertThat(catchThrowableOfType(Misconfigured.class, () -> sign(store)))
          .hasMessageContaining("iam.serviceAccounts.signBlob")
          .hasNoCause();
    }
  }

  @Test
  void a_signer_that_is_not_there_is_the_operators_to_mend() {
    google.on(SIGN_BLOB, 404, Json.error(404, "notFound"));
    try (StorageProvider store = remote()) {
      assertThat(catchThrowableOfType(Misconfigured.class, () -> sign(store)))
          .hasMessageContaining("service-account");
    }
  }

  @Test
  void a_signer_that_is_busy_is_unavailable() {
    google.on(SIGN_BLOB, 503, Json.error(503, "backendError"));
    try (StorageProvider store = remote()) {
      assertThat(catchThrowableOfType(Unavailable.class, () -> sign(store))).isNotNull();
    }
  }

  @Test
  void an_account_that_gets_no_token_cannot_have_anything_signed() {
    google.on("POST /token", 400, "{\"error\":\"invalid_grant\"}");
    try (StorageProvider store = remote()) {
      assertThat(catchThrowableOfType(Misconfigured.class, () -> sign(store)))
          .hasMessageContaining("getting a credential");
    }
  }

  @Test
  void an_account_that_acts_as_another_signs_far_away_as_that_one() {
    URI far = google.uri().resolve("/v1/projects/-/serviceAccounts/" + FAR);
    Path impersonated =
        ServiceAccount.impersonating(folder, far, ServiceAccount.SHARED.json(google.uri()));
    try (StorageProvider store =
        Stores.google(google, "credentials-file", impersonated.toString())) {
      assertThat(sign(store).uri().getQuery()).contains(FAR).endsWith("=01020304");
    }
  }
}
