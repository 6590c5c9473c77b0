package io.gatepass.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read a second time leaves nothing behind. */
class PutPipeTest {
  private static final byte[] CONTENT = "what a program wrote".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void a_short_pipe_that_fails_is_given_up_and_not_remembered() {
    try (FakeGateway gateway = FakeGateway.ofPut()) {
      for (int i = 0; i < 4; i++) {
        gateway.plan(FakeGateway.PUT, FakeGateway.answering(503));
      }
      Program piped = Program.on(gateway.url(), folder).reading(CONTENT);

      assertThat(piped.run("put", "--name", "p.txt", "-").exit()).isEqualTo(4);
      assertThat(gateway.count(FakeGateway.DELETE)).isOne();
      assertThat(uploads()).doesNotExist();
    }
  }

  @Test
  void a_short_pipe_that_is_interrupted_is_given_up() throws Exception {
    try (FakeGateway gateway = FakeGateway.ofPut()) {
      CountDownLatch sending = new CountDownLatch(1);
      gateway.plan(
          FakeGateway.PUT,
          exchange -> {
            sending.countDown();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(20));
          });
      Program piped = Program.on(gateway.url(), folder).reading(CONTENT);
      CompletableFuture<Program.Ended> ended = new CompletableFuture<>();
      Thread command =
          Thread.ofPlatform().start(() -> ended.complete(piped.run("put", "--name", "p.txt", "-")));
      assertThat(sending.await(30, TimeUnit.SECONDS)).isTrue();
      command.interrupt();

      assertThat(ended.get(30, TimeUnit.SECONDS).exit()).isEqualTo(130);
      assertThat(gateway.count(FakeGateway.DELETE)).isOne();
      assertThat(uploads()).doesNotExist();
    }
  }

  private Path uploads() {
    return folder.resolve("state/gatepass/uploads");
  }
}
