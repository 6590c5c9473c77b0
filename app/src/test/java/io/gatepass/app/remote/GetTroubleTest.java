package io.gatepass.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.remote.send.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file meets on its way from storage. */
class GetTroubleTest {
  private static final byte[] CONTENT = "0123456789".repeat(20_000).getBytes(UTF_8);
  private static final byte[] OTHER = "9876543210".repeat(20_000).getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void what_broke_off_goes_on_where_it_was() throws Exception {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, declared(CONTENT))) {
      gateway.plan(FakeGateway.READ, gateway.cutOffAfter(100_000));

      assertThat(get(gateway).exit()).isZero();
      assertThat(Files.readAllBytes(target())).isEqualTo(CONTENT);
      assertThat(gateway.count(FakeGateway.READ)).isEqualTo(2);
    }
  }

  @Test
  void another_command_goes_on_too_and_nothing_is_left_beside_the_file() throws Exception {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, "")) {
      gateway.plan(FakeGateway.READ, gateway.cutOffAfter(100_000));
      for (int i = 0; i < 4; i++) {
        gateway.plan(FakeGateway.READ, FakeGateway.answering(503));
      }
      Program.Ended broken = get(gateway);
      assertThat(broken.exit()).isEqualTo(4);
      assertThat(target()).doesNotExist();
      assertThat(broken.err()).doesNotContain("TOPSECRET");

      assertThat(get(gateway).exit()).isZero();
      assertThat(Files.readAllBytes(target())).isEqualTo(CONTENT);
      assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
  }

  @Test
  void what_was_interrupted_goes_on_where_it_was() throws Exception {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, declared(CONTENT))) {
      CountDownLatch halfway = new CountDownLatch(1);
      gateway.plan(
          FakeGateway.READ,
          exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 100_000);
            exchange.getResponseBody().flush();
            halfway.countDown();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(20));
          });
      CompletableFuture<Program.Ended> first = new CompletableFuture<>();
      Thread command = Thread.ofPlatform().start(() -> first.complete(get(gateway)));
      assertThat(halfway.await(30, TimeUnit.SECONDS)).isTrue();
      while (arrived() == 0) {
        Thread.sleep(10);
      }
      command.interrupt();

      assertThat(first.get(30, TimeUnit.SECONDS).exit()).isEqualTo(130);
      assertThat(target()).doesNotExist();
      gateway.plan(
          FakeGateway.READ,
          exchange -> {
            assertThat(exchange.getRequestHeaders()).containsKey("Range");
            gateway.usual(exchange, FakeGateway.READ);
          });
      assertThat(get(gateway).exit()).isZero();
      assertThat(Files.readAllBytes(target())).isEqualTo(CONTENT);
      assertThat(gateway.count(FakeGateway.READ)).isEqualTo(2);
    }
  }

  @Test
  void a_refusal_leaves_what_has_arrived_and_the_end_of_the_upload_does_not() throws Exception {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, "")) {
      gateway.plan(FakeGateway.READ, gateway.cutOffAfter(100_000));
      gateway.plan(FakeGateway.DOWNLOAD, exchange -> gateway.usual(exchange, FakeGateway.DOWNLOAD));
      gateway.plan(FakeGateway.DOWNLOAD, FakeGateway.problem(401, "credential_missing"));
      assertThat(get(gateway).exit()).isEqualTo(3);
      assertThat(arrived()).isEqualTo(100_000);

      gateway.plan(FakeGateway.DOWNLOAD, FakeGateway.problem(403, "scope_missing"));
      assertThat(get(gateway).exit()).isEqualTo(3);
      assertThat(arrived()).isEqualTo(100_000);

      gateway.plan(FakeGateway.DOWNLOAD, FakeGateway.problem(410, "upload_ended"));
      assertThat(get(gateway).exit()).isEqualTo(3);
      assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
  }

  @Test
  void parts_of_two_contents_are_never_put_together() throws Exception {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, "")) {
      gateway.plan(FakeGateway.READ, gateway.cutOffAfter(100_000));
      gateway.plan(
          FakeGateway.READ,
          exchange -> {
            gateway.hold(OTHER, "\"two\"");
            FakeGateway.answering(503).meet(exchange);
          });

      assertThat(get(gateway).exit()).isZero();
      assertThat(Files.readAllBytes(target())).isEqualTo(OTHER);
    }
  }

  @Test
  void what_is_not_what_was_sent_does_not_become_a_file() {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, declared(CONTENT))) {
      gateway.hold(OTHER, "\"two\"");
      Program.Ended tampered = get(gateway);
      assertThat(tampered.exit()).isEqualTo(1);
      assertThat(tampered.err()).contains("sha256 is not the one");

      gateway.hold(new byte[10], "\"three\"");
      Program.Ended cut = get(gateway);
      assertThat(cut.exit()).isEqualTo(1);
      assertThat(cut.err()).contains("It has 10 bytes instead of 200000.");
      assertThat(target()).doesNotExist();
      assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
  }

  @Test
  void a_file_whose_upload_is_not_to_be_read_is_named_and_checked_all_the_same() throws Exception {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, declared(CONTENT))) {
      gateway.plan(FakeGateway.FIND, FakeGateway.problem(401, "credential_missing"));
      Program.Ended got =
          Program.on(gateway.url(), folder).run("get", "-o", folder.toString(), FakeGateway.ID);
      assertThat(got.exit()).as(got.err()).isZero();
      assertThat(Files.readAllBytes(target())).isEqualTo(CONTENT);

      gateway.plan(FakeGateway.FIND, FakeGateway.problem(404, "upload_unknown"));
      gateway.hold(OTHER, "\"two\"");
      Program program = Program.on(gateway.url(), folder);
      String[] forced = {"get", "--force", "-o", folder.toString(), FakeGateway.ID};
      assertThat(program.run(forced).err()).contains("sha256 is not the one");
    }
  }

  @Test
  void a_pipe_goes_on_with_the_same_content_alone_and_tells_when_it_was_wrong() {
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, declared(CONTENT))) {
      gateway.plan(FakeGateway.READ, gateway.cutOffAfter(100_000));
      Program.Ended whole = pipe(gateway);
      assertThat(whole.exit()).isZero();
      assertThat(whole.bytes()).isEqualTo(CONTENT);

      gateway.plan(FakeGateway.READ, gateway.cutOffAfter(100_000));
      gateway.plan(
          FakeGateway.READ,
          exchange -> {
            gateway.hold(OTHER, "\"two\"");
            FakeGateway.answering(503).meet(exchange);
          });
      Program.Ended broken = pipe(gateway);
      assertThat(broken.exit()).isEqualTo(1);
      assertThat(broken.bytes()).hasSize(100_000);

      assertThat(pipe(gateway).exit()).isEqualTo(1);
    }
  }

  @Test
  void a_file_that_is_there_is_replaced_only_when_told() throws Exception {
    Files.writeString(target(), "mine");
    try (FakeGateway gateway = FakeGateway.holding(CONTENT, "")) {
      Program.Ended refused = get(gateway);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err()).contains("--force");
      assertThat(target()).hasContent("mine");

      Program program = Program.on(gateway.url(), folder);
      String[] forced = {"get", "--force", "-o", folder.toString(), FakeGateway.ID};
      assertThat(program.run(forced).exit()).isZero();
      assertThat(Files.readAllBytes(target())).isEqualTo(CONTENT);
    }
  }

  private Program.Ended get(FakeGateway gateway) {
    return Program.on(gateway.url(), folder).run("get", "-o", target().toString(), FakeGateway.ID);
  }

  private Program.Ended pipe(FakeGateway gateway) {
    return Program.on(gateway.url(), folder).run("get", "-o", "-", FakeGateway.ID);
  }

  /** How much of the file is beside it. */
  private long arrived() throws IOException {
    try (Stream<Path> beside = Files.list(folder)) {
      return beside
          .filter(path -> path.toString().endsWith(".part"))
          .mapToLong(part -> part.toFile().length())
          .sum();
    }
  }

  private Path target() {
    return folder.resolve("a.txt");
  }

  private static String declared(byte[] content) {
    return ",\"checksum\":{\"algorithm\":\"sha256\",\"value\":\"%s\",\"status\":\"verified\"}"
        .formatted(Digest.SHA256.of(new ByteArrayInputStream(content)));
  }
}
