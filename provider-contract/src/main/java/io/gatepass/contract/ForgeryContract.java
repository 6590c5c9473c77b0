package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoredObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What somebody can do who knows the name of the key that signs, as everybody does who has seen a
 * signed request. Servers with CVE-2026-41145 take a write that brings nothing else.
 */
interface ForgeryContract {
  byte[] BODY = Samples.bytes("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n");

  Map<String, String> UNSIGNED_BODY =
      Map.of(
          "x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
          "x-amz-decoded-content-length", "5",
          "x-amz-trailer", "x-amz-checksum-crc32",
          "Content-Encoding", "aws-chunked");

  @Test
  @Proves(Guarantee.NAMED_KEY_REFUSED)
  default void who_has_seen_a_signed_write_cannot_write_unsigned(Bench bench) {
    Answers.refusedAndNothingStored(bench, forged(bench.put(Samples.hello())));
  }

  @Test
  @Proves(Guarantee.NAMED_KEY_REFUSED)
  default void who_has_seen_a_download_cannot_write_unsigned(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    Answers.refused(bench, forged(bench.get(kept)));
    assertThat(bench.read(kept)).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.PART_NAMED_KEY_REFUSED)
  default void who_has_seen_the_request_for_a_part_cannot_send_one_unsigned(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    parts.refused(forged(parts.request(1)));
  }

  static Request forged(Request seen) {
    Request forged = seen.verb("PUT").uri(Queries::unsigned).withoutHeaders().body(BODY);
    for (Map.Entry<String, String> header : UNSIGNED_BODY.entrySet()) {
      forged = forged.with(header.getKey(), header.getValue());
    }
    return forged;
  }
}
