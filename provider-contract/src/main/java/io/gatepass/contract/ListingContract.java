package io.gatepass.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What there is in all, to be compared with what there should be. */
interface ListingContract {
  Duration SKEW = Duration.ofMinutes(5);

  @Test
  @Proves(Guarantee.LISTED_IN_ORDER)
  default void everything_is_listed_once_and_in_order_whatever_the_size_of_a_page(Bench bench) {
    List<String> keys =
        Stream.of("/B", "/a-b", "/a.b", "/a/b-c/d", "/a/b/c", "/a0", "/aa", "/a_/b", "/~")
            .map(end -> bench.id() + end)
            .toList();
    keys.forEach(key -> bench.backend().write(key, "text/plain", Samples.hello()));

    List<String> once = all(bench.store().objects(), Listing.LARGEST);

    assertThat(once).isSortedAccordingTo(ListingContract::byBytes).doesNotHaveDuplicates();
    assertThat(once).containsAll(keys);
    assertThat(all(bench.store().objects(), 7)).isEqualTo(once);
  }

  @Test
  @Proves(Guarantee.LISTED_IN_ORDER)
  default void an_entry_tells_size_and_when_it_was_written(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    assertThat(entries(bench.store().objects(), Listing.LARGEST))
        .filteredOn(entry -> entry.key().equals(kept.ref().key().value()))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.size()).isEqualTo(kept.size());
          assertThat(entry.written())
              .isBetween(Instant.now().minus(SKEW), Instant.now().plus(SKEW));
        });
  }

  @Test
  @Proves(Guarantee.LISTED_IN_ORDER)
  default void what_was_removed_is_listed_no_more(Bench bench) {
    StoredObject gone = bench.upload(Samples.hello());
    bench.store().objects().delete(gone.ref());
    assertThat(all(bench.store().objects(), Listing.LARGEST))
        .doesNotContain(gone.ref().key().value());
  }

  @Test
  @Proves(Guarantee.LISTED_IN_ORDER)
  default void a_page_has_from_1_to_1000_entries(Bench bench) {
    ObjectStore objects = bench.store().objects();
    assertThatIllegalArgumentException().isThrownBy(() -> objects.list(Optional.empty(), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> objects.list(Optional.empty(), 1001));
  }

  @Test
  @Proves(Guarantee.FOREIGN_LISTED)
  default void a_key_that_the_gateway_would_never_make_is_listed_as_it_is(Bench bench) {
    String first = bench.id() + "/50% of a+b &c=d #1.txt";
    String next = bench.id() + "/50's";
    bench.backend().write(first, "text/plain", Samples.hello());
    bench.backend().write(next, "text/plain", Samples.hello());
    assertThat(all(bench.store().objects(), 1)).containsSubsequence(first, next);
  }

  private static int byBytes(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static List<String> all(ObjectStore objects, int page) {
    return entries(objects, page).stream().map(Listing.Entry::key).toList();
  }

  private static List<Listing.Entry> entries(ObjectStore objects, int size) {
    List<Listing.Entry> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Listing page = objects.list(cursor, size);
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
      assertThat(page.next().isPresent() && page.next().equals(cursor)).isFalse();
      all.addAll(page.entries());
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }
}
