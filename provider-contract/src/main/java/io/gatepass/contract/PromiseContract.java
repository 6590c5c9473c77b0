package io.gatepass.contract;

import static io.gatepass.domain.ChecksumAlgorithm.CRC32C;
import static io.gatepass.domain.ChecksumAlgorithm.CRC64NVME;
import static io.gatepass.domain.ChecksumAlgorithm.MD5;
import static io.gatepass.domain.ChecksumAlgorithm.SHA256;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Enforcement;
import io.gatepass.ports.ProviderRules;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A write that is not what was promised is caught where the provider's rules say it is. */
interface PromiseContract {

  @Test
  @Proves(Guarantee.WRONG_LENGTH_CAUGHT)
  default void a_shorter_body_is_caught(Bench bench) {
    lengthIsCaught(bench, -1);
  }

  @Test
  @Proves(Guarantee.WRONG_LENGTH_CAUGHT)
  default void a_longer_body_is_caught(Bench bench) {
    lengthIsCaught(bench, 1);
  }

  @Test
  @Proves(Guarantee.BREAK_OFF_HARMLESS)
  default void a_body_that_breaks_off_stores_nothing(Bench bench) {
    bench.put(new byte[4096]).breakOffAfter(1024);
    assertThat(bench.look()).isEmpty();
    bench.evidence().refusedByTheStore();
  }

  private static void lengthIsCaught(Bench bench, int difference) {
    byte[] body = Arrays.copyOf(Samples.hello(), Samples.hello().length + difference);
    Constraints promised = Samples.exactly(Samples.hello());
    Request write = Request.of(bench.sign(promised), body);
    Answers.caught(bench, bench.store().rules().size(), promised, write);
  }

  @Test
  @Proves(Guarantee.WRONG_TYPE_CAUGHT)
  default void another_type_or_none_is_caught(Bench bench) {
    Constraints promised = Samples.exactly(Samples.hello());
    Enforcement claimed = bench.store().rules().contentType();
    Bench second = bench.another();
    Answers.caught(
        bench, claimed, promised, Headers.replaced(put(bench), "text/plain", "text/html"));
    Answers.caught(second, claimed, promised, Headers.leftOut(put(second), "text/plain"));
  }

  private static Request put(Bench bench) {
    return bench.put(Samples.hello());
  }

  @Test
  @Proves(Guarantee.CRC32C_CAUGHT)
  default void bytes_with_another_crc32c_are_caught(Bench bench) {
    otherBytesAreCaught(bench, CRC32C);
  }

  @Test
  @Proves(Guarantee.SHA256_CAUGHT)
  default void bytes_with_another_sha256_are_caught(Bench bench) {
    otherBytesAreCaught(bench, SHA256);
  }

  @Test
  @Proves(Guarantee.MD5_CAUGHT)
  default void bytes_with_another_md5_are_caught(Bench bench) {
    otherBytesAreCaught(bench, MD5);
  }

  @Test
  @Proves(Guarantee.CRC64NVME_CAUGHT)
  default void bytes_with_another_crc64nvme_are_caught(Bench bench) {
    otherBytesAreCaught(bench, CRC64NVME);
  }

  /** With the declared digest, with the digest of what is really sent, and with none. */
  private static void otherBytesAreCaught(Bench bench, ChecksumAlgorithm algorithm) {
    ProviderRules rules = bench.store().rules();
    Enforcement claimed = rules.of(algorithm);
    assertThat(claimed).as("where %s is kept", algorithm).isNotEqualTo(Enforcement.NONE);
    Constraints promised = Samples.exactly(Samples.hello(), algorithm);
    String declared = Digests.of(algorithm, Samples.hello()).value();
    String actual = Digests.of(algorithm, Samples.other()).value();
    Answers.caught(bench, claimed, promised, otherBytes(bench, promised));
    if (claimed == Enforcement.WIRE || Headers.hold(otherBytes(bench, promised), declared)) {
      Bench second = bench.another();
      Answers.caught(
          second,
          claimed,
          promised,
          Headers.replaced(otherBytes(second, promised), declared, actual));
      Bench third = bench.another();
      Answers.caught(
          third, claimed, promised, Headers.leftOut(otherBytes(third, promised), declared));
    }
    Bench right = bench.another();
    right.upload(promised, Samples.hello());
  }

  private static Request otherBytes(Bench bench, Constraints promised) {
    return Request.of(bench.sign(promised), Samples.other());
  }

  @Test
  @Proves(Guarantee.UPLOAD_ID_BOUND)
  default void another_uploads_id_or_none_is_caught(Bench bench) {
    Constraints promised = Samples.exactly(Samples.hello());
    Bench second = bench.another();
    String id = bench.id().toString();
    Answers.caughtAnyhow(bench, promised, Headers.replaced(put(bench), id, second.id().toString()));
    Answers.caughtAnyhow(second, promised, Headers.leftOut(put(second), second.id().toString()));
  }

  @Test
  @Proves(Guarantee.SMUGGLED_HEADER_CAUGHT)
  default void a_header_that_nobody_signed_is_caught(Bench bench) {
    Constraints promised = Samples.exactly(Samples.hello());
    for (Map.Entry<String, String> header : bench.backend().smuggled().entrySet()) {
      Bench next = bench.another();
      Answers.caughtAnyhow(next, promised, put(next).with(header.getKey(), header.getValue()));
    }
  }
}
