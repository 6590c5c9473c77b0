package io.gatepass.benchmarks.signing;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioClient;
import io.minio.PostPolicy;
import io.minio.errors.MinioException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** MinIO's client; with its region, that it asks no server. */
@State(Scope.Thread)
public class MinioJava {
  private final MinioClient client =
      MinioClient.builder()
          .endpoint("https://s3.eu-west-1.amazonaws.com")
          .credentials(Work.ACCESS_KEY, Work.SECRET_KEY)
          .region(Work.REGION)
          .build();
  private int number;

  @Benchmark
  public String put() throws MinioException {
    return client.getPresignedObjectUrl(
        GetPresignedObjectUrlArgs.builder()
            .method(Http.Method.PUT)
            .bucket(Work.BUCKET)
            .object(Work.KEY)
            .extraHeaders(
                Map.of(
                    "Content-Type",
                    Work.TYPE,
                    "Content-Length",
                    Long.toString(Work.LENGTH),
                    "If-None-Match",
                    "*"))
            .expiry(15, TimeUnit.MINUTES)
            .build());
  }

  @Benchmark
  public String part() throws MinioException {
    number = number % 10_000 + 1;
    return client.getPresignedObjectUrl(
        GetPresignedObjectUrlArgs.builder()
            .method(Http.Method.PUT)
            .bucket(Work.BUCKET)
            .object(Work.KEY)
            .extraHeaders(Map.of("Content-Length", Long.toString(Work.LENGTH)))
            .extraQueryParams(
                Map.of("partNumber", Integer.toString(number), "uploadId", Work.SESSION))
            .expiry(15, TimeUnit.MINUTES)
            .build());
  }

  @Benchmark
  public Map<String, String> policy() throws MinioException {
    PostPolicy policy =
        new PostPolicy(Work.BUCKET, ZonedDateTime.now(ZoneOffset.UTC).plus(Work.LIFE));
    policy.addEqualsCondition("key", Work.KEY);
    policy.addEqualsCondition("Content-Type", Work.TYPE);
    policy.addEqualsCondition("success_action_status", "201");
    policy.addContentLengthRangeCondition(1, Work.LENGTH);
    return client.getPresignedPostFormData(policy);
  }
}
