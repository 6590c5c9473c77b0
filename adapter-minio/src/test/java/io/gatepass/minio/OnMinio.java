package io.gatepass.minio;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.StorageServer;
import java.util.Map;
import java.util.function.Consumer;

/** Tests that only MinIO itself can pass. */
final class OnMinio {
  private OnMinio() {}

  static void prove(Consumer<MinioBackend> test) {
    StorageServer server;
    try {
      server = MinioServer.shared();
    } catch (ServerAbsent absent) {
      absent.print();
      return;
    }
    try (MinioBackend backend = new MinioBackend(server, server.name(), Map.of())) {
      test.accept(backend);
    }
  }
}
