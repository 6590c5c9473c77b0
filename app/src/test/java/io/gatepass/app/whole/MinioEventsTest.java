package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.BucketOwner;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.NotifyingMinio;
import io.gatepass.contract.servers.StorageServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;

/** A real MinIO tells the gateway what arrived; no client ever calls finalize. */
class MinioEventsTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);
  private static final String TOKEN = "a-token-of-twenty-letters";
  private static final String BUCKET = "told";

  @TempDir Path folder;

  @Test
  @Scenario(number = 5, layer = Layer.PROCESS)
  void a_file_sent_whole_becomes_ready_without_its_client() {
    Launch launch = Launch.on(folder.resolve("data"));
    URI webhook = URI.create("http://localhost:" + launch.port() + "/v1/events/main");
    try {
      StorageServer minio = NotifyingMinio.start(webhook, TOKEN);
      try (S3Client owner = owner(minio);
          GatewayProcess gateway = launch.with(environment(minio)).start()) {
        tell(owner);
        becomeReady(gateway.client());
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private static void becomeReady(GatepassClient client) {
    Answer put = client.create(CONTENT);
    assertThat(put.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    Answer form = client.createForm("");
    assertThat(form.form().send(CONTENT).statusCode()).isIn(200, 201, 204);

    Eventually.holds(() -> isReady(client, put) && isReady(client, form));
    assertThat(client.downloaded(put.id())).isEqualTo(CONTENT);
    assertThat(client.downloaded(form.id())).isEqualTo(CONTENT);
    assertThat(client.finish(put.id()).status()).isEqualTo(200);
  }

  private static boolean isReady(GatepassClient client, Answer upload) {
    return client.read(upload.id()).text("status").equals("ready");
  }

  private static Map<String, String> environment(StorageServer minio) {
    return Map.of(
        "GATEPASS_STORES_MAIN_PROVIDER",
        "minio",
        "GATEPASS_STORES_MAIN_ENDPOINT",
        minio.endpoint().toString(),
        "GATEPASS_STORES_MAIN_BUCKET",
        BUCKET,
        "GATEPASS_STORES_MAIN_ACCESS_KEY",
        minio.keyId(),
        "GATEPASS_STORES_MAIN_SECRET_KEY",
        minio.secret(),
        "GATEPASS_EVENTS_MAIN_SOURCE",
        "minio",
        "GATEPASS_EVENTS_MAIN_TOKEN",
        TOKEN,
        "GATEPASS_SWEEP_INTERVAL",
        "1d");
  }

  /** What an operator does once: makes the bucket and has it tell. */
  private static void tell(S3Client owner) {
    owner.createBucket(b -> b.bucket(BUCKET));
    QueueConfiguration webhook =
        QueueConfiguration.builder()
            .queueArn(NotifyingMinio.ARN)
            .events(Event.S3_OBJECT_CREATED)
            .build();
    owner.putBucketNotificationConfiguration(
        n -> n.bucket(BUCKET).notificationConfiguration(c -> c.queueConfigurations(webhook)));
  }

  private static S3Client owner(StorageServer minio) {
    return BucketOwner.of(minio.endpoint(), minio.keyId(), minio.secret());
  }
}
