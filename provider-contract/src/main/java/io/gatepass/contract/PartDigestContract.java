package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.Verdict;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageException.Conflict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Digests of parts, and of the file that they become. */
interface PartDigestContract {

  @Test
  @Proves(Guarantee.PART_DIGEST_CAUGHT)
  default void a_part_with_another_digest_is_refused(Bench bench) {
    partDigestIsCaught(bench, Samples.exactly(Samples.hello()));
  }

  @Test
  @Proves(Guarantee.PART_DIGEST_CAUGHT)
  default void so_is_one_of_a_file_whose_digest_was_declared(Bench bench) {
    partDigestIsCaught(bench, Samples.exactly(Samples.hello(), ChecksumAlgorithm.CRC32C));
  }

  private static void partDigestIsCaught(Bench bench, Constraints promised) {
    MultipartBench parts = MultipartBench.of(bench, promised, Samples.hello());
    Optional<PartDigest> kind = parts.multiparts().digest(promised);
    assertThat(kind).as("the digest that a part can carry").isPresent();
    ChecksumAlgorithm algorithm = kind.orElseThrow().algorithm();
    String declared = Digests.of(algorithm, Samples.hello()).value();
    String actual = Digests.of(algorithm, Samples.other()).value();
    Request right =
        Request.of(
            parts.sign(
                parts.part(1),
                Optional.of(Digests.of(algorithm, Samples.hello())),
                Lifetime.STANDARD),
            Samples.hello());
    Request other = right.body(Samples.other());
    parts.refused(other);
    parts.refused(Headers.replaced(other, declared, actual));
    parts.refused(Headers.leftOut(other, declared));
    Answers.accepted(right);
    parts.holds(parts.settle(), Samples.hello());
  }

  @Test
  @Proves(Guarantee.PARTS_DIGEST_CAUGHT)
  default void a_file_in_parts_with_another_digest_is_caught(Bench bench) {
    ProviderRules rules = bench.store().multiparts().rules();
    List<ChecksumAlgorithm> kept =
        Arrays.stream(ChecksumAlgorithm.values())
            .filter(algorithm -> rules.of(algorithm) != Enforcement.NONE)
            .toList();
    assertThat(kept).as("digests of the whole that are kept").isNotEmpty();
    byte[] right = MultipartBench.file(bench, 2);
    byte[] wrong = right.clone();
    wrong[wrong.length - 1]++;
    for (ChecksumAlgorithm algorithm : kept) {
      Constraints promised = Samples.exactly(right, algorithm);
      verified(bench.another(), promised, right);
      rejected(bench.another(), promised, wrong);
    }
  }

  private static void verified(Bench bench, Constraints promised, byte[] file) {
    MultipartBench parts = MultipartBench.of(bench, promised, file).sendAll();
    List<StoredPart> arrived = parts.arrival().arrived();
    parts.complete(arrived);
    assertThat(parts.judge(parts.look().orElseThrow(), arrived))
        .as("%s", promised.checksum())
        .isEqualTo(new Verdict.Accepted(ChecksumStatus.VERIFIED));
  }

  /** Whoever sends other bytes says of each part truly which they are. */
  private static void rejected(Bench bench, Constraints promised, byte[] file) {
    MultipartBench parts = MultipartBench.of(bench, promised, file).sendAll();
    List<StoredPart> arrived = parts.arrival().arrived();
    boolean refused = isRefused(parts, arrived);
    Optional<StoredObject> found = parts.look();
    assertThat(refused || found.isPresent()).as("refused, or there for the look").isTrue();
    if (refused) {
      bench.evidence().refusedByTheStore();
    }
    if (found.isPresent()) {
      assertThat(parts.judge(found.get(), arrived)).isInstanceOf(Verdict.Rejected.class);
      bench.evidence().foundByTheLook();
    }
  }

  private static boolean isRefused(MultipartBench parts, List<StoredPart> arrived) {
    try {
      parts.complete(arrived);
      return false;
    } catch (Conflict refused) {
      return true;
    }
  }
}
