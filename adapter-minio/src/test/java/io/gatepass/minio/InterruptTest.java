package io.gatepass.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageException.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InterruptTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Patience PATIENCE = new Patience(LONG, LONG, LONG, LONG);

  @Test
  void an_interrupt_of_a_virtual_thread_ends_a_call_that_nobody_answers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        MinioStorageProvider store = ScriptedServer.store(silent.getLocalPort(), PATIENCE)) {
      CompletableFuture<Throwable> ended = new CompletableFuture<>();
      Thread asking =
          Thread.startVirtualThread(() ->
              ended.complete(catchThrowable(() -> store.objects().find(new ObjectKey("a.jpg")))));
      silent.accept();
      asking.interrupt();

      assertThat(ended).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(Unavailable.class);
    }
  }
}
