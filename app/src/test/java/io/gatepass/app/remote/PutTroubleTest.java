package io.gatepass.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file meets on its way to storage. */
class PutTroubleTest {
  private static final String CONTENT = "0123456789abcdefghijABCDEFGHIJ-----";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = Files.writeString(folder.resolve("a.txt"), CONTENT);
  }

  @Test
  void a_second_write_that_is_refused_means_that_the_first_arrived() {
    try (FakeGateway gateway = FakeGateway.ofPut()) {
      gateway.plan(
          FakeGateway.PUT,
          exchange -> {
            gateway.usual(exchange, FakeGateway.PUT);
            throw new IOException("the answer is lost");
          });
      gateway.plan(FakeGateway.FINALIZE, FakeGateway.problem(409, "not_arrived"));
      gateway.plan(FakeGateway.PUT, FakeGateway.answering(412));

      Program.Ended ended = put(gateway);

      assertThat(ended.exit()).as(ended.err()).isZero();
      assertThat(ended.out()).isEqualTo(FakeGateway.ID + "  " + file + System.lineSeparator());
      assertThat(gateway.count(FakeGateway.PUT)).isEqualTo(2);
    }
  }

  @Test
  void a_request_that_expired_is_signed_again() {
    try (FakeGateway gateway = FakeGateway.ofParts()) {
      gateway.plan("PUT /storage/2", FakeGateway.answering(403));

      assertThat(put(gateway).exit()).isZero();
      assertThat(gateway.count("PUT /storage/2")).isEqualTo(2);
      assertThat(gateway.count("PUT /storage/1")).isOne();
    }
  }

  @Test
  void who_is_over_the_rate_asks_again_when_told_to_and_who_waits_for_a_scan_too() {
    try (FakeGateway gateway = FakeGateway.ofPut()) {
      gateway.plan(
          FakeGateway.CREATE, FakeGateway.problem(429, "rate_limited", "Retry-After", "1"));
      gateway.plan(
          FakeGateway.FINALIZE,
          exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = "{\"status\":\"uploaded\",\"waitingFor\":\"scan\"}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(202, body.length);
            exchange.getResponseBody().write(body);
          });
      long begun = System.nanoTime();

      assertThat(put(gateway).exit()).isZero();
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isGreaterThan(1900);
      assertThat(gateway.count(FakeGateway.CREATE)).isEqualTo(2);
      assertThat(gateway.count(FakeGateway.FINALIZE)).isEqualTo(2);
    }
  }

  @Test
  void storage_that_is_down_is_told_and_the_same_command_goes_on_with_the_same_upload() {
    try (FakeGateway gateway = FakeGateway.ofPut()) {
      for (int i = 0; i < 4; i++) {
        gateway.plan(FakeGateway.PUT, FakeGateway.answering(503));
      }

      Program.Ended down = put(gateway);
      assertThat(down.exit()).isEqualTo(4);
      assertThat(down.err())
          .isEqualTo("gatepass: " + file + ": Storage answered HTTP 503." + System.lineSeparator());

      assertThat(put(gateway).exit()).isZero();
      assertThat(gateway.count(FakeGateway.CREATE)).isOne();
      assertThat(folder.resolve("state/gatepass/uploads")).isEmptyDirectory();
    }
  }

  @Test
  void a_gateway_that_is_down_is_told_at_once() {
    FakeGateway gateway = FakeGateway.ofPut();
    gateway.close();

    Program.Ended ended = put(gateway);

    assertThat(ended.exit()).isEqualTo(4);
    assertThat(ended.err()).contains("No gateway answers at " + gateway.url());
  }

  @Test
  void what_was_interrupted_goes_on_without_the_parts_that_had_arrived() throws Exception {
    try (FakeGateway gateway = FakeGateway.ofParts()) {
      CountDownLatch atThird = new CountDownLatch(1);
      gateway.plan(
          "PUT /storage/3",
          exchange -> {
            atThird.countDown();
            sleep();
          });
      CompletableFuture<Program.Ended> first = new CompletableFuture<>();
      Thread command =
          Thread.ofPlatform()
              .start(() -> first.complete(program(gateway).run("put", "--parallel", "1", name())));
      assertThat(atThird.await(30, TimeUnit.SECONDS)).isTrue();
      command.interrupt();

      assertThat(first.get(30, TimeUnit.SECONDS).exit()).isEqualTo(130);
      assertThat(first.get().err()).contains("interrupted", "the same command goes on");
      assertThat(gateway.arrived()).containsOnlyKeys(1, 2);

      assertThat(put(gateway).exit()).isZero();
      assertThat(gateway.count(FakeGateway.CREATE)).isOne();
      assertThat(gateway.count("PUT /storage/1")).isOne();
      assertThat(gateway.count("PUT /storage/2")).isOne();
      assertThat(gateway.arrived()).containsOnlyKeys(1, 2, 3, 4);
    }
  }

  @Test
  void a_name_that_this_machine_cannot_have_stops_no_other_file() {
    try (FakeGateway gateway = FakeGateway.ofPut()) {
      Program.Ended ended = program(gateway).run("put", "a\0b", name());

      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.err()).contains("no file of that name").hasLineCount(1);
      assertThat(ended.out()).isEqualTo(FakeGateway.ID + "  " + file + System.lineSeparator());
    }
  }

  @Test
  void another_version_of_the_file_is_another_upload() throws Exception {
    try (FakeGateway gateway = FakeGateway.ofParts()) {
      for (int i = 0; i < 4; i++) {
        gateway.plan("PUT /storage/1", FakeGateway.answering(403));
      }
      assertThat(put(gateway).exit()).isEqualTo(1);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));

      assertThat(put(gateway).exit()).isZero();
      assertThat(gateway.count(FakeGateway.CREATE)).isEqualTo(2);
    }
  }

  @Test
  void a_file_that_changes_while_it_is_sent_is_given_up() {
    try (FakeGateway gateway = FakeGateway.ofPut()) {
      gateway.plan(
          FakeGateway.PUT,
          exchange -> {
            gateway.usual(exchange, FakeGateway.PUT);
            Files.writeString(file, CONTENT.toUpperCase(Locale.ROOT));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
          });

      Program.Ended ended = put(gateway);

      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.err()).contains("The file has changed");
      assertThat(gateway.count(FakeGateway.DELETE)).isOne();
    }
  }

  @Test
  void nothing_that_is_secret_is_ever_shown() {
    try (FakeGateway gateway = FakeGateway.ofPut()) {
      for (int i = 0; i < 4; i++) {
        gateway.plan(FakeGateway.PUT, FakeGateway.answering(500));
      }
      Program program = program(gateway).with("GATEPASS_TOKEN", "gpk_HIDDEN");
      Program.Ended failed = program.run("put", "--json", name());
      Program.Ended done = program.run("put", "--json", name());

      assertThat(failed.out()).contains("\"code\":\"storage_unavailable\"");
      assertThat(done.exit()).isZero();
      assertThat(failed.out() + failed.err() + done.out() + done.err())
          .doesNotContain("TOPSECRET", "HIDDEN");
    }
  }

  private Program.Ended put(FakeGateway gateway) {
    return program(gateway).run("put", name());
  }

  private Program program(FakeGateway gateway) {
    return Program.on(gateway.url(), folder);
  }

  private String name() {
    return file.toString();
  }

  private static void sleep() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
