package io.gatepass.signing;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Amazon's own signer. It takes the time from nobody: what it took is in its URL. */
final class SdkPresigner {
  private SdkPresigner() {}

  /** Signs what the drawn case describes. */
  static URI sign(DrawnCase drawn) {
    try (S3Presigner presigner =
        S3Presigner.builder()
            .region(Region.of(drawn.region()))
            .endpointOverride(drawn.endpoint())
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(drawn.pathStyle()).build())
            .credentialsProvider(StaticCredentialsProvider.create(credentials(drawn)))
            .build()) {
      return URI.create(sign(presigner, drawn).url().toExternalForm());
    }
  }

  private static PresignedRequest sign(S3Presigner presigner, DrawnCase drawn) {
    if (drawn.method().equals("GET")) {
      return get(presigner, drawn);
    }
    return drawn.query().isEmpty() ? put(presigner, drawn) : part(presigner, drawn);
  }

  private static PresignedRequest get(S3Presigner presigner, DrawnCase drawn) {
    return presigner.presignGetObject(presign ->
        presign
            .signatureDuration(drawn.life())
            .getObjectRequest(get ->
                get.bucket(drawn.bucket())
                    .key(drawn.key())
                    .responseContentDisposition(drawn.query().get("response-content-disposition"))
                    .overrideConfiguration(with(drawn.headers()))));
  }

  private static PresignedRequest put(S3Presigner presigner, DrawnCase drawn) {
    return presigner.presignPutObject(presign ->
        presign
            .signatureDuration(drawn.life())
            .putObjectRequest(put ->
                put.bucket(drawn.bucket())
                    .key(drawn.key())
                    .overrideConfiguration(with(drawn.headers()))));
  }

  private static PresignedRequest part(S3Presigner presigner, DrawnCase drawn) {
    return presigner.presignUploadPart(presign ->
        presign
            .signatureDuration(drawn.life())
            .uploadPartRequest(part ->
                part.bucket(drawn.bucket())
                    .key(drawn.key())
                    .uploadId(drawn.query().get("uploadId"))
                    .partNumber(Integer.valueOf(drawn.query().get("partNumber")))
                    .overrideConfiguration(with(drawn.headers()))));
  }

  private static AwsRequestOverrideConfiguration with(Map<String, String> headers) {
    AwsRequestOverrideConfiguration.Builder with = AwsRequestOverrideConfiguration.builder();
    headers.forEach(with::putHeader);
    return with.build();
  }

  private static AwsCredentials credentials(DrawnCase drawn) {
    return drawn
        .token()
        .<AwsCredentials>map(
            token -> AwsSessionCredentials.create(drawn.accessKey(), drawn.secretKey(), token))
        .orElseGet(() -> AwsBasicCredentials.create(drawn.accessKey(), drawn.secretKey()));
  }
}
