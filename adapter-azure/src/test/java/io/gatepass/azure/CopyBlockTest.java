package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyBlockTest {
  private static final long MIB = 1L << 20;
  private static final long LARGEST = 10_000 * 4_000 * MIB;

  private static List<CopyBlock> cut(long size) {
    return CopyBlock.of(
        new StoredObject(
            new ObjectRef(Samples.key(), new EntityTag("0x8D1"), Optional.empty()),
            new ByteCount(size),
            "text/plain",
            Optional.empty(),
            Set.of(),
            Map.of()),
        ServerSideCopy.BLOCK);
  }

  private static void isWhole(long size) {
    long next = 0;
    for (CopyBlock block : cut(size)) {
      assertThat(block.range().getOffset()).isEqualTo(next);
      assertThat(block.range().getCount()).isBetween(1L, 4_000 * MIB);
      next += block.range().getCount();
    }
    assertThat(next).isEqualTo(size);
    assertThat(cut(size)).hasSizeLessThanOrEqualTo(50_000);
  }

  @Test
  void every_size_up_to_the_largest_is_cut_into_no_more_and_no_larger_blocks_than_a_blob_takes() {
    long usual = ServerSideCopy.BLOCK;
    for (long size :
        List.of(0L, 1L, usual - 1, usual, usual + 1, 50_000 * usual, 50_000 * usual + 1)) {
      isWhole(size);
    }
    isWhole(LARGEST - 1);
    isWhole(LARGEST);
  }

  @Test
  void the_largest_object_that_comes_in_parts_is_the_largest_that_is_looked_at_here() {
    try (ScriptedService service = new ScriptedService()) {
      assertThat(service.store().multiparts().limits().largestObject().value()).isEqualTo(LARGEST);
    }
  }

  @Test
  void a_block_of_another_size_is_not_taken_for_one_that_was_copied() {
    CopyBlock block = cut(10).getFirst();
    assertThat(block.isAmong(Map.of(block.id(), 10L))).isTrue();
    assertThat(block.isAmong(Map.of(block.id(), 9L))).isFalse();
    assertThat(block.isAmong(Map.of())).isFalse();
  }
}
