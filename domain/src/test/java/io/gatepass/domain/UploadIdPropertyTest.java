package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadIdPropertyTest {
  private static final long LATEST = (1L << 48) - 1;

  @Test
  void an_id_carries_its_time_and_the_marks_of_version_7() {
    Rounds.forEach(random -> {
      long millis = millis(random);
      UUID uuid = UploadId.at(Instant.ofEpochMilli(millis), random).value();

      assertThat(uuid.version()).isEqualTo(7);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(millis);
    });
  }

  @Test
  void ids_sort_by_time_then_as_their_text() {
    Rounds.forEach(random -> {
      long a = millis(random);
      long b = random.nextBoolean() ? a : millis(random);
      UploadId one = UploadId.at(Instant.ofEpochMilli(a), random);
      UploadId two = UploadId.at(Instant.ofEpochMilli(b), random);

      int order = Integer.signum(one.compareTo(two));
      assertThat(order).isEqualTo(Integer.signum(one.toString().compareTo(two.toString())));
      if (a != b) {
        assertThat(order).isEqualTo(Long.compare(a, b));
      }
    });
  }

  @Test
  void an_id_is_read_back_in_either_case() {
    Rounds.forEach(random -> {
      UploadId id = UploadId.at(Samples.CREATED, random);

      assertThat(UploadId.parse(id.toString())).contains(id);
      assertThat(UploadId.parse(id.toString().toUpperCase(Locale.ROOT))).contains(id);
    });
  }

  /** The earliest and the latest now and then, for an off-by-one hides there. */
  private static long millis(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> LATEST;
      default -> random.nextLong(LATEST);
    };
  }
}
