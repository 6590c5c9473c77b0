package io.gatepass.app.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends an upload that broke off, and what does not. */
class PutForgetTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "0123456789abcdefghijABCDEFGHIJ-----");
  }

  @ParameterizedTest
  @CsvSource({
    "401,credential_missing",
    "403,scope_missing",
    "429,rate_limited",
    "404,not_a_gateway"
  })
  void a_refusal_that_is_not_of_the_upload_does_not_end_it(int status, String code) {
    try (FakeGateway gateway = FakeGateway.ofParts()) {
      breakOff(gateway);
      for (int i = 0; i < (status == 429 ? 4 : 1); i++) {
        gateway.plan(FakeGateway.FINALIZE, FakeGateway.problem(status, code));
      }
      assertThat(put(gateway).exit()).isEqualTo(3);

      assertThat(put(gateway).exit()).isZero();
      assertThat(gateway.count(FakeGateway.CREATE)).isOne();
    }
  }

  @Test
  void an_upload_that_is_gone_or_was_rejected_is_forgotten() {
    try (FakeGateway gateway = FakeGateway.ofParts()) {
      breakOff(gateway);
      gateway.plan(FakeGateway.FINALIZE, FakeGateway.problem(422, "upload_rejected"));
      assertThat(put(gateway).exit()).isEqualTo(3);
      assertThat(uploads()).isEmptyDirectory();

      breakOff(gateway);
      assertThat(uploads()).isNotEmptyDirectory();
      gateway.plan(FakeGateway.FINALIZE, FakeGateway.problem(410, "upload_ended"));
      assertThat(put(gateway).exit()).isZero();
      assertThat(gateway.count(FakeGateway.CREATE)).isEqualTo(3);
      assertThat(uploads()).isEmptyDirectory();
    }
  }

  /** With an upload that can go on. */
  private void breakOff(FakeGateway gateway) {
    gateway.arrived().clear();
    for (int i = 0; i < 4; i++) {
      gateway.plan("PUT /storage/3", FakeGateway.answering(403));
    }
    assertThat(put(gateway).exit()).isEqualTo(1);
  }

  private Path uploads() {
    return folder.resolve("state/gatepass/uploads");
  }

  private Program.Ended put(FakeGateway gateway) {
    return Program.on(gateway.url(), folder).run("put", folder.resolve("a.txt").toString());
  }
}
