package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What is in a form, and where there is none. No server is asked. */
class S3FormSigningTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Map<String, String> AMAZON =
      Map.of("bucket", "media", "region", "eu-west-1", "access-key", "id", "secret-key", "s");

  private static S3StorageProvider at(Instant credentialEnd, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(AMAZON);
    settings.putAll(more);
    AwsSessionCredentials credential =
        AwsSessionCredentials.builder()
            .accessKeyId("ASIATEST")
            .secretAccessKey("hush")
            .sessionToken("token")
            .expirationTime(credentialEnd)
            .build();
    return new S3StorageProvider(
        S3Settings.read(new StoreSettings(new StoreName("main"), settings)),
        StaticCredentialsProvider.create(credential),
        Patience.NORMAL,
        CopySizes.NORMAL,
        InstantSource.fixed(NOW));
  }

  private static SignedForm sign(Instant credentialEnd, Map<String, String> more) {
    try (S3StorageProvider store = at(credentialEnd, more)) {
      return S3FormSamples.sign(store, Samples.id(), Samples.key(), exactly(HELLO));
    }
  }

  @Test
  void a_form_ends_with_the_credential_that_signed_it_and_carries_its_token() {
    Instant end = NOW.plusSeconds(90);
    SignedForm form = sign(end, Map.of());
    assertThat(form.expiresAt()).isEqualTo(end);
    assertThat(form.fields()).containsEntry("x-amz-security-token", "token");
  }

  @Test
  void it_ends_by_its_own_lifetime_where_the_credential_lives_longer() {
    SignedForm form = sign(NOW.plus(Duration.ofDays(1)), Map.of());
    assertThat(form.expiresAt()).isEqualTo(NOW.plus(Samples.MINUTES.value()));
    assertThat(form.fields()).containsEntry("x-amz-date", "20260102T030405Z");
  }

  @Test
  void it_goes_to_the_bucket_s_own_host_at_amazon() {
    assertThat(sign(NOW.plusSeconds(90), Map.of()).uri())
        .isEqualTo(URI.create("https://media.s3.eu-west-1.amazonaws.com/"));
  }

  @Test
  void it_goes_to_the_public_endpoint_with_the_bucket_in_the_path_or_in_the_host() {
    Map<String, String> open = new HashMap<>();
    open.put("endpoint", "http://10.0.0.1:9000");
    open.put("public-endpoint", "https://files.example.com:8443");
    open.put("dialect", "aws");
    assertThat(sign(NOW.plusSeconds(90), open).uri())
        .isEqualTo(URI.create("https://files.example.com:8443/media"));
    open.put("path-style", "false");
    assertThat(sign(NOW.plusSeconds(90), open).uri())
        .isEqualTo(URI.create("https://media.files.example.com:8443/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r2", "b2", "generic"})
  void a_dialect_whose_forms_are_not_proven_has_none(String dialect) {
    Map<String, String> settings = Map.of("dialect", dialect, "endpoint", "https://s3.example.com");
    try (StorageProvider store = at(NOW.plusSeconds(90), settings)) {
      assertThat(store.forms()).isEmpty();
    }
  }
}
