package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.StorageProvider;
import io.gatepass.s3.NarrowedCredentials.Grant;
import io.gatepass.signing.Credential;
import io.gatepass.signing.Origin;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.V4Signer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.SdkHttpClient;

/** What the key that signs parts at a MinIO could do if somebody had its secret. */
class NarrowedPartsTest {
  private static final S3Errors ERRORS = new S3Errors(Stores.NAME);

  @FunctionalInterface
  private interface Proof {
    void on(S3Backend backend, V4Signer narrowed, StorageProvider store);
  }

  private static void prove(Proof proof) {
    try (S3Backend backend = new S3Backend(MinioServer.shared(), Dialect.MINIO, Map.of());
        StorageProvider store = backend.open(Map.of(), InstantSource.system());
        SdkHttpClient http = S3Clients.http(Patience.NORMAL)) {
      S3Settings settings = backend.settings();
      S3Credentials own = new S3Credentials(S3Credentials.source(settings), ERRORS);
      AwsSessionCredentials narrowed =
          (AwsSessionCredentials)
              new ClientCredentials(settings, own, http, ERRORS, InstantSource.system())
                  .of(Grant.WRITE)
                  .resolveCredentials();
      proof.on(
          backend,
          new V4Signer(
              Credential.aws(
                  narrowed.accessKeyId(),
                  narrowed.secretAccessKey(),
                  Optional.of(narrowed.sessionToken()),
                  settings.region())),
          store);
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private static int send(
      S3Backend backend,
      V4Signer signer,
      String verb,
      String path,
      Map<String, String> query,
      Map<String, String> headers) {
    String whole = "/" + backend.settings().bucket() + path;
    UrlRequest request =
        new UrlRequest(
            verb, new Origin(backend.endpoint()), whole, headers, query, Duration.ofMinutes(5));
    URI uri = signer.url(request, Instant.now()).uri();
    return Http.send(verb, uri, headers, HELLO).statusCode();
  }

  @Test
  void it_writes_parts_and_neither_lists_nor_ends_nor_reads_nor_copies() {
    prove((backend, narrowed, store) -> {
      ObjectKey victim = Samples.key();
      backend.write(victim, "text/plain", HELLO);
      ObjectKey key = Samples.key();
      PartSession session = store.multiparts().begin(Samples.id(), Samples.at(key), exactly(HELLO));
      Map<String, String> part = Map.of("partNumber", "1", "uploadId", session.id());
      Map<String, String> whole = Map.of("uploadId", session.id());
      String path = "/" + key;
      Map<String, String> copy =
          Map.of("x-amz-copy-source", "/" + backend.settings().bucket() + "/" + victim);

      assertThat(send(backend, narrowed, "PUT", path, part, copy)).as("copy").isEqualTo(403);
      assertThat(send(backend, narrowed, "GET", path, whole, Map.of())).as("list").isEqualTo(403);
      assertThat(send(backend, narrowed, "DELETE", path, whole, Map.of())).as("end").isEqualTo(403);
      assertThat(send(backend, narrowed, "GET", "", Map.of("uploads", ""), Map.of()))
          .as("list sessions")
          .isEqualTo(403);
      assertThat(send(backend, narrowed, "GET", "/" + victim, Map.of(), Map.of()))
          .as("read")
          .isEqualTo(403);
      assertThat(store.multiparts().arrived(session)).isEmpty();
      assertThat(send(backend, narrowed, "PUT", path, part, Map.of())).as("part").isEqualTo(200);
      assertThat(store.multiparts().arrived(session)).hasSize(1);
    });
  }
}
