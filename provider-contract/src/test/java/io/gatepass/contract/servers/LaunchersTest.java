package io.gatepass.contract.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class LaunchersTest {
  @Test
  void s3proxy_is_always_there() {
    StorageServer server = S3ProxyServer.shared();

    assertThat(server.name()).isEqualTo("S3Proxy");
    assertThat(Health.answers(server.endpoint().resolve("/"))).isTrue();
    assertThat(S3ProxyServer.shared()).isSameAs(server);
  }

  @Test
  void minio_serves_once_it_is_returned() {
    found(MinioServer::shared)
        .ifPresent(server -> assertThat(serves(server, "/minio/health/ready")).isTrue());
  }

  @Test
  void versitygw_serves_once_it_is_returned() {
    found(VersitygwServer::shared)
        .ifPresent(server -> assertThat(serves(server, "/health")).isTrue());
  }

  @Test
  void azurite_serves_once_it_is_returned_and_its_path_is_the_account() {
    found(AzuriteServer::shared)
        .ifPresent(server -> {
          assertThat(server.endpoint().getPath()).isEqualTo("/" + server.keyId());
          assertThat(serves(server, "/")).isTrue();
        });
  }

  @Test
  void fake_gcs_server_serves_once_it_is_returned() {
    found(FakeGcsServer::shared)
        .ifPresent(server -> assertThat(serves(server, "/storage/v1/b?project=test")).isTrue());
  }

  private static boolean serves(StorageServer server, String path) {
    return Health.answers(URI.create(server.endpoint().resolve("/") + path.substring(1)));
  }

  private static Optional<StorageServer> found(Supplier<StorageServer> launcher) {
    try {
      return Optional.of(launcher.get());
    } catch (ServerAbsent e) {
      e.print();
      return Optional.empty();
    }
  }
}
