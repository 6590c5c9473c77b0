package io.gatepass.s3;

import io.gatepass.domain.Lifetime;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs requests with one credential each, so that the stated end is that credential's own. */
final class Presigning implements AutoCloseable {
  private static final Map<String, String> USUAL_SPELLING =
      Map.of(
          "content-type", "Content-Type",
          "content-md5", "Content-MD5",
          "if-none-match", "If-None-Match");

  private final S3Presigner presigner;
  private final S3Credentials credentials;
  private final S3Errors errors;
  private final InstantSource clock;

  Presigning(
      S3Presigner presigner, S3Credentials credentials, S3Errors errors, InstantSource clock) {
    this.presigner = presigner;
    this.credentials = credentials;
    this.errors = errors;
    this.clock = clock;
  }

  /** Signs the write with these headers too, for which the SDK's request has no field. */
  SignedRequest put(PutObjectRequest.Builder put, Map<String, String> extra, Lifetime lifetime) {
    return sign(
        HttpMethod.PUT,
        lifetime,
        (as, lives) ->
            presigner.presignPutObject(p ->
                p.signatureDuration(lives.value())
                    .putObjectRequest(put.overrideConfiguration(with(extra, as)).build())));
  }

  SignedRequest get(GetObjectRequest.Builder get, Lifetime lifetime) {
    return sign(
        HttpMethod.GET,
        lifetime,
        (as, lives) ->
            presigner.presignGetObject(g ->
                g.signatureDuration(lives.value())
                    .getObjectRequest(get.overrideConfiguration(as).build())));
  }

  private SignedRequest sign(
      HttpMethod method,
      Lifetime lifetime,
      BiFunction<AwsRequestOverrideConfiguration, Lifetime, PresignedRequest> sign) {
    return errors.translated(
        Operation.SIGN,
        () -> {
          AwsCredentials credential = credentials.resolveCredentials();
          Instant end = credential.expirationTime().orElse(Instant.MAX);
          Lifetime lives =
              end.equals(Instant.MAX) ? lifetime : lifetime.until(clock.instant(), end);
          PresignedRequest signed = sign.apply(as(credential), lives);
          Instant refused = signed.expiration().truncatedTo(ChronoUnit.SECONDS);
          return new SignedRequest(
              method,
              URI.create(signed.url().toExternalForm()),
              headers(signed.signedHeaders()),
              refused.isBefore(end) ? refused : end);
        });
  }

  private static AwsRequestOverrideConfiguration as(AwsCredentials credential) {
    return AwsRequestOverrideConfiguration.builder()
        .credentialsProvider(StaticCredentialsProvider.create(credential))
        .build();
  }

  private static AwsRequestOverrideConfiguration with(
      Map<String, String> extra, AwsRequestOverrideConfiguration as) {
    AwsRequestOverrideConfiguration.Builder both = as.toBuilder();
    extra.forEach(both::putHeader);
    return both.build();
  }

  private static Map<String, String> headers(Map<String, List<String>> signed) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    signed.forEach((name, values) -> headers.put(name, String.join(",", values)));
    headers.remove("host");
    headers.remove("content-length");
    USUAL_SPELLING.forEach((name, spelling) -> {
      String value = headers.remove(name);
      if (value != null) {
        headers.put(spelling, value);
      }
    });
    return headers;
  }

  @Override
  public void close() {
    presigner.close();
  }
}
