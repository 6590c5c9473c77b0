package io.gatepass.benchmarks.signing;

import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.HttpMethod;
import com.google.cloud.storage.PostPolicyV4;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.SignUrlOption;
import com.google.cloud.storage.StorageOptions;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Google's client with a service account's key; it cannot sign with HMAC keys. */
@State(Scope.Thread)
public class GoogleCloudStorage {
  private final Storage storage =
      StorageOptions.newBuilder()
          .setProjectId("gatepass-benchmark")
          .setCredentials(
              ServiceAccountCredentials.newBuilder()
                  .setClientEmail(Work.ACCOUNT)
                  .setPrivateKey(Work.rsa().getPrivate())
                  .setPrivateKeyId("benchmark")
                  .build())
          .build()
          .getService();
  private final BlobInfo blob = BlobInfo.newBuilder(Work.BUCKET, Work.KEY).build();
  private int number;

  @Benchmark
  public URL put() {
    return storage.signUrl(
        blob,
        15,
        TimeUnit.MINUTES,
        SignUrlOption.httpMethod(HttpMethod.PUT),
        SignUrlOption.withV4Signature(),
        SignUrlOption.withExtHeaders(
            Map.of(
                "Content-Type",
                Work.TYPE,
                "Content-Length",
                Long.toString(Work.LENGTH),
                "x-goog-if-generation-match",
                "0")));
  }

  @Benchmark
  public URL part() {
    number = number % 10_000 + 1;
    return storage.signUrl(
        blob,
        15,
        TimeUnit.MINUTES,
        SignUrlOption.httpMethod(HttpMethod.PUT),
        SignUrlOption.withV4Signature(),
        SignUrlOption.withQueryParams(
            Map.of("partNumber", Integer.toString(number), "uploadId", Work.SESSION)),
        SignUrlOption.withExtHeaders(Map.of("Content-Length", Long.toString(Work.LENGTH))));
  }

  @Benchmark
  public PostPolicyV4 policy() {
    return storage.generateSignedPostPolicyV4(
        blob,
        15,
        TimeUnit.MINUTES,
        PostPolicyV4.PostFieldsV4.newBuilder()
            .setContentType(Work.TYPE)
            .setSuccessActionStatus(201)
            .build(),
        PostPolicyV4.PostConditionsV4.newBuilder()
            .addContentLengthRangeCondition(1, (int) Work.LENGTH)
            .build());
  }
}
