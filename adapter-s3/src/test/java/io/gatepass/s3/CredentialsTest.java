package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.Lifetime;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.s3.Guards.Copying;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

class CredentialsTest {
  private static final S3Errors ERRORS = new S3Errors(Stores.NAME);
  private static final S3Settings SETTINGS =
      new S3Settings(
          Stores.NAME,
          Dialect.AWS,
          "media",
          "eu-west-1",
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());

  private static SignedRequest sign(AwsCredentialsProvider source) {
    Signing signing =
        new Signing(new S3Credentials(source, ERRORS), "eu-west-1", ERRORS, InstantSource.system());
    Presigning presigning = new Presigning(S3Clients.bucket(SETTINGS, Optional.empty()), signing);
    return new S3UploadSigner(presigning, ERRORS, () -> new Guards(true, Copying.REFUSED))
        .signPut(
            Samples.id(),
            Samples.at(Samples.key()),
            Samples.exactly(Samples.HELLO),
            new Lifetime(Duration.ofHours(1)));
  }

  private static AwsCredentialsProvider temporary(Instant end) {
    return StaticCredentialsProvider.create(
        AwsSessionCredentials.builder()
            .accessKeyId("ASIATEST")
            .secretAccessKey("hush")
            .sessionToken("token")
            .expirationTime(end)
            .build());
  }

  @Test
  void a_temporary_credential_brings_its_token() {
    Instant end = Instant.now().plus(10, ChronoUnit.MINUTES);
    SignedRequest request = sign(temporary(end));
    assertThat(request.uri().getQuery()).contains("X-Amz-Security-Token=token");
  }

  @Test
  void a_credential_that_outlives_the_request_changes_nothing() {
    SignedRequest request = sign(temporary(Instant.now().plus(1, ChronoUnit.DAYS)));
    assertThat(request.uri().getQuery()).contains("X-Amz-Expires=3600");
    assertThat(request.expiresAt()).isEqualTo(request.expiresAt().truncatedTo(ChronoUnit.SECONDS));
  }

  @Test
  void without_a_credential_the_operator_is_told_what_to_set() {
    AwsCredentialsProvider none =
        () -> {
          throw SdkClientException.create("Unable to load credentials");
        };
    assertThatThrownBy(() -> sign(none))
        .isInstanceOf(StorageException.Misconfigured.class)
        .hasMessageContaining("Set access-key and secret-key");
  }

  @Test
  void calls_without_a_credential_say_the_same() {
    AwsCredentialsProvider none =
        () -> {
          throw SdkClientException.create("Unable to load credentials");
        };
    S3Settings settings = Stores.settings(ProbeTest.nobody(), "media");
    try (SdkHttpClient http = S3Clients.http(Patience.NORMAL);
        S3Client client =
            S3Clients.client(settings, new S3Credentials(none, ERRORS), http, Patience.NORMAL)) {
      BucketCheck bucket = new BucketCheck(client, "media", ERRORS, InstantSource.system());
      Looks looks = new Looks(new Bucket(client, "media", ERRORS, bucket, Patience.NORMAL));
      assertThatThrownBy(() -> looks.find(Samples.key()))
          .isInstanceOf(StorageException.Misconfigured.class)
          .hasMessageContaining("Set access-key and secret-key");
    }
  }
}
