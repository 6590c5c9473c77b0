package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CombinedCrc32cTest {
  @Test
  void the_digests_of_all_parts_make_the_digest_of_the_whole() {
    Rounds.forEach(random -> {
      byte[] whole = bytes(random, random.nextInt(5_000));
      List<StoredPart> parts = new ArrayList<>();
      for (int from = 0; from < whole.length || parts.isEmpty(); ) {
        int to = Math.min(whole.length, from + random.nextInt(2_000));
        parts.add(part(parts.size() + 1, Arrays.copyOfRange(whole, from, to)));
        from = to;
      }

      assertThat(CombinedCrc32c.of(parts)).contains(Digests.of(ChecksumAlgorithm.CRC32C, whole));
    });
  }

  @Test
  void parts_in_another_order_have_another_digest() {
    StoredPart one = part(1, new byte[] {1, 2, 3});
    StoredPart two = part(2, new byte[] {4, 5});

    assertThat(CombinedCrc32c.of(List.of(one, two)))
        .isNotEqualTo(CombinedCrc32c.of(List.of(two, one)));
  }

  @Test
  void a_part_of_five_gibibytes_shifts_as_far_as_its_bytes_would() {
    byte[] mebibyte = new byte[1 << 20];
    StoredPart first = part(1, new byte[] {7});
    StoredPart zeros = part(2, mebibyte);
    List<StoredPart> many = new ArrayList<>(List.of(first));
    for (int i = 0; i < 5 * 1024; i++) {
      many.add(zeros);
    }
    StoredPart inOne =
        new StoredPart(
            2,
            new ByteCount(5 * Parts.GIB),
            zeros.tag(),
            CombinedCrc32c.of(many.subList(1, many.size())));

    assertThat(CombinedCrc32c.of(List.of(first, inOne))).isEqualTo(CombinedCrc32c.of(many));
  }

  @Test
  void a_part_without_a_crc32c_leaves_the_whole_without_one() {
    StoredPart known = part(1, new byte[] {1});
    StoredPart other =
        new StoredPart(
            2,
            known.size(),
            known.tag(),
            Optional.of(Digests.of(ChecksumAlgorithm.MD5, new byte[] {1})));

    assertThat(CombinedCrc32c.of(List.of(known, Parts.stored(2, 1)))).isEmpty();
    assertThat(CombinedCrc32c.of(List.of(known, other))).isEmpty();
  }

  private static StoredPart part(int number, byte[] content) {
    return new StoredPart(
        number,
        new ByteCount(content.length),
        new EntityTag("tag" + number),
        Optional.of(Digests.of(ChecksumAlgorithm.CRC32C, content)));
  }

  private static byte[] bytes(SplittableRandom random, int length) {
    byte[] content = new byte[length];
    random.nextBytes(content);
    return content;
  }
}
