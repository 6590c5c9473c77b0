package io.gatepass.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.ScannerUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdReplyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK",
        "stream: ",
        "stream: OKAY",
        "stream: OK FOUND ERROR",
        "stream:  FOUND",
        "stream: Can't allocate memory ERROR",
        "Command read timed out ERROR",
        "stream: OK\nstream: OK",
      })
  void what_is_no_verdict_is_never_taken_for_clean(String reply) {
    assertThatThrownBy(() -> ClamdReply.read(reply, true)).isInstanceOf(ScannerUnavailable.class);
  }

  @Test
  void clean_counts_only_when_everything_was_sent() {
    assertThat(ClamdReply.read("stream: OK", true)).isEqualTo(new ScanVerdict.Clean());
    assertThatThrownBy(() -> ClamdReply.read("stream: OK", false))
        .isInstanceOf(ScannerUnavailable.class);
  }

  @Test
  void a_limit_that_was_exceeded_is_no_infection() {
    assertThat(ClamdReply.read("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND", true))
        .isInstanceOf(ScanVerdict.NotScannable.class);
    assertThat(ClamdReply.read("INSTREAM size limit exceeded. ERROR", false))
        .isInstanceOf(ScanVerdict.NotScannable.class);
  }
}
