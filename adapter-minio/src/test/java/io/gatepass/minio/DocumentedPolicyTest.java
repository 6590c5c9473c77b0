package io.gatepass.minio;

import static io.gatepass.minio.Samples.HELLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageProvider;
import io.minio.MinioAsyncClient;
import io.minio.credentials.AssumeRoleProvider;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy in the documentation is what the gateway needs. */
class DocumentedPolicyTest {
  private static final Path PAGE = Path.of("..", "docs", "stores", "minio.md");
  private static final String BEGIN = "## Permissions";
  private static final ObjectKey STAGED =
      KeyLayout.DEFAULT.staging("health", UploadId.at(Instant.EPOCH, new Random()));

  private static String policy() {
    try {
      String page = Files.readString(PAGE);
      int json = page.indexOf("{", page.indexOf(BEGIN));
      return page.substring(json, page.indexOf("```", json));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the gateway calls, with a key that may do what a policy says and nothing else. */
  private record Gateway(ObjectStore objects, PartSessions sessions, PartList list) {
    static Gateway with(String policy, String bucket) {
      StorageServer server = MinioServer.shared();
      MinioErrors errors = new MinioErrors(MinioBackend.STORE);
      MinioAsyncClient client = client(server, policy.replace("media", bucket));
      BucketCheck check = new BucketCheck(client, bucket, errors, InstantSource.system());
      return new Gateway(
          new MinioObjectStore(client, client, bucket, errors, check),
          new PartSessions(client, client, bucket, errors, check),
          new PartList(client, bucket, errors, check, PartList.ALL));
    }

    private static MinioAsyncClient client(StorageServer server, String policy) {
      OkHttpClient http = MinioClients.http(Patience.NORMAL);
      String endpoint = server.endpoint().toString();
      int life = (int) Duration.ofHours(1).toSeconds();
      try {
        return MinioAsyncClient.builder()
            .endpoint(endpoint)
            .region("us-east-1")
            .credentialsProvider(
                new AssumeRoleProvider(
                    endpoint,
                    server.keyId(),
                    server.secret(),
                    life,
                    policy,
                    "us-east-1",
                    null,
                    null,
                    null,
                    http))
            .httpClient(http, false)
            .build();
      } catch (MinioException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Everything that the gateway does for an upload in parts. */
    void work(PartsUpload upload) {
      List<StoredPart> parts = list.of(upload.session());
      sessions.complete(upload.session(), parts);
      sessions.begin(upload.id(), upload.key(), Samples.EXACTLY_HELLO);
      sessions.abort(upload.key());
      var made = objects.find(upload.key()).orElseThrow();
      assertThat(objects.readRange(made.ref(), 0, new ByteCount(99))).isEqualTo(HELLO);
      var copy = objects.promote(made.ref(), Samples.key());
      objects.delete(copy.ref());
      assertThat(objects.find(copy.ref().key())).isEmpty();
      assertThat(objects.find(STAGED)).as("what readiness looks for").isEmpty();
    }
  }

  private static void prove(String policy, boolean suffices, String permission) {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        PartsUpload upload = new PartsUpload(store.multiparts());
        upload.send(1, HELLO);
        Gateway gateway = Gateway.with(policy, backend.bucket());
        if (suffices) {
          gateway.work(upload);
        } else {
          assertThatThrownBy(() -> gateway.work(upload))
              .isInstanceOf(Misconfigured.class)
              .hasMessageContaining(permission);
        }
      }
    });
  }

  @Test
  void it_is_enough() {
    prove(policy(), true, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3:PutObject",
        "s3:ListMultipartUploadParts",
        "s3:AbortMultipartUpload",
        "s3:ListBucketMultipartUploads"
      })
  void each_permission_for_parts_is_needed_and_missed_by_name(String permission) {
    String without = policy().replaceFirst(",?\\s*\"" + permission + "\"", "").replace("[,", "[");
    assertThat(without).hasSizeLessThan(policy().length());
    prove(without, false, permission);
  }
}
