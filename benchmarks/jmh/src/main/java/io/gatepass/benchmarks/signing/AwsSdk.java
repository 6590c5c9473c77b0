package io.gatepass.benchmarks.signing;

import java.net.URL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Amazon's presigner of version 2. */
@State(Scope.Thread)
public class AwsSdk {
  private final S3Presigner presigner =
      S3Presigner.builder()
          .region(Region.of(Work.REGION))
          .credentialsProvider(
              StaticCredentialsProvider.create(
                  AwsBasicCredentials.create(Work.ACCESS_KEY, Work.SECRET_KEY)))
          .build();
  private int number;

  @Benchmark
  public URL put() {
    return presigner
        .presignPutObject(presign ->
            presign
                .signatureDuration(Work.LIFE)
                .putObjectRequest(put ->
                    put.bucket(Work.BUCKET)
                        .key(Work.KEY)
                        .contentType(Work.TYPE)
                        .contentLength(Work.LENGTH)
                        .ifNoneMatch("*")))
        .url();
  }

  @Benchmark
  public URL part() {
    number = number % 10_000 + 1;
    return presigner
        .presignUploadPart(presign ->
            presign
                .signatureDuration(Work.LIFE)
                .uploadPartRequest(part ->
                    part.bucket(Work.BUCKET)
                        .key(Work.KEY)
                        .uploadId(Work.SESSION)
                        .partNumber(number)
                        .contentLength(Work.LENGTH)))
        .url();
  }

  @TearDown
  public void close() {
    presigner.close();
  }
}
