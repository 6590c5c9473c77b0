package io.gatepass.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InterruptTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @Test
  void an_interrupt_of_a_virtual_thread_ends_a_call_that_nobody_answers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        MinioStorageProvider store = store(silent.getLocalPort())) {
      CompletableFuture<Throwable> ended = new CompletableFuture<>();
      Thread asking =
          Thread.startVirtualThread(() ->
              ended.complete(catchThrowable(() -> store.objects().find(new ObjectKey("a.jpg")))));
      silent.accept();
      asking.interrupt();

      assertThat(ended).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(Unavailable.class);
    }
  }

  private static MinioStorageProvider store(int port) {
    return new MinioStorageProvider(
        MinioSettings.read(
            new StoreSettings(
                MinioBackend.STORE,
                Map.of(
                    "endpoint", "http://127.0.0.1:" + port,
                    "bucket", "media",
                    "access-key", "gatepass-key",
                    "secret-key", "hush-hush"))),
        new Patience(LONG, LONG, LONG, LONG),
        InstantSource.system());
  }
}
