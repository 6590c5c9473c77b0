package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.ALICE;
import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Caller;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a caller sees of many. */
interface ListingCases {
  UploadRepository uploads();

  @Test
  default void pages_run_from_the_newest_to_the_oldest_without_gap_or_repeat() {
    List<Upload> newestFirst = new ArrayList<>();
    for (int second : new int[] {3, 1, 4, 0, 2, 6, 5}) {
      newestFirst.add(added(ALICE, NOW.plusSeconds(second)));
    }
    newestFirst.sort(Collections.reverseOrder((a, b) -> id(a).compareTo(id(b))));
    List<Upload> first = list(ALICE, Optional.empty(), 3);
    List<Upload> second = list(ALICE, Optional.of(id(first.getLast())), 3);
    List<Upload> third = list(ALICE, Optional.of(id(second.getLast())), 3);
    assertThat(Stream.of(first, second, third).flatMap(List::stream))
        .containsExactlyElementsOf(newestFirst);
    assertThat(list(ALICE, Optional.of(id(third.getLast())), 3)).isEmpty();
  }

  @Test
  default void what_an_owner_has_pending_under_a_policy_is_counted_to_the_most_that_counts() {
    added(new Caller("acme", "bob", Set.of()), NOW);
    Upload.Pending ended = added(ALICE, NOW);
    uploads().replace(ended, Samples.aborted(ended, LATER), Optional.empty());
    for (int n = 0; n < 3; n++) {
      added(ALICE, NOW.plusSeconds(n));
    }

    assertThat(uploads().pending("acme", "alice", PolicyName.DEFAULT, 10)).isEqualTo(3);
    assertThat(uploads().pending("acme", "alice", PolicyName.DEFAULT, 2)).isEqualTo(2);
    assertThat(uploads().pending("acme", "alice", new PolicyName("other"), 10)).isZero();
  }

  @Test
  default void ids_sort_as_their_text_does_whatever_their_highest_bits() {
    List<UploadId> ids =
        Stream.of(
                "00000000-0000-7000-8000-000000000000",
                "7fffffff-ffff-7fff-bfff-ffffffffffff",
                "80000000-0000-7000-8000-000000000000",
                "80000000-0000-7000-bfff-ffffffffffff",
                "ffffffff-ffff-7fff-bfff-ffffffffffff")
            .map(text -> new UploadId(UUID.fromString(text)))
            .toList();
    ids.forEach(id -> uploads().add(Samples.pending(Samples.bare(id, ALICE, NOW)), LATER));
    assertThat(list(ALICE, Optional.empty(), 10).stream().map(ListingCases::id))
        .containsExactlyElementsOf(ids.reversed());
    assertThat(list(ALICE, Optional.of(ids.get(2)), 10).stream().map(ListingCases::id))
        .containsExactly(ids.get(1), ids.get(0));
  }

  @Test
  default void other_owners_and_tenants_are_not_seen() {
    Upload mine = added(ALICE, NOW);
    added(new Caller("acme", "bob", Set.of()), NOW);
    added(new Caller("globex", "alice", Set.of()), NOW);
    added(new Caller("acme", "Alice", Set.of()), NOW);
    assertThat(list(ALICE, Optional.empty(), 10)).containsExactly(mine);
  }

  @Test
  default void a_listing_can_be_of_one_status() {
    Upload.Pending pending = added(ALICE, NOW);
    Upload.Pending moved = added(ALICE, LATER);
    Upload.Uploaded uploaded = Samples.uploaded(moved);
    uploads().replace(moved, uploaded, Optional.empty());
    assertThat(list(UploadStatus.PENDING)).containsExactly(pending);
    assertThat(list(UploadStatus.UPLOADED)).containsExactly(uploaded);
    assertThat(list(UploadStatus.READY)).isEmpty();
  }

  @Test
  default void stores_in_use_are_those_of_rows_that_have_or_may_get_an_object() {
    added(ALICE, NOW);
    Upload.Pending archived = Samples.pending(Samples.full());
    uploads().add(archived, LATER);
    StoreName main = new StoreName("main");
    StoreName archive = new StoreName("archive");
    StoreIdentity old = archived.terms().storeIdentity();
    Map<StoreName, Set<StoreIdentity>> mainOnly =
        Map.of(main, Set.of(new StoreIdentity("s3://eu/media")));

    assertThat(uploads().storesInUse()).containsEntry(archive, Set.of(old)).hasSize(2);
    Upload.Aborted aborted = Samples.aborted(archived, LATER);
    uploads().replace(archived, aborted, Optional.of(LATER));
    assertThat(uploads().storesInUse()).containsEntry(archive, Set.of(old)).hasSize(2);
    uploads().reschedule(aborted, LATER, Optional.empty());
    assertThat(uploads().storesInUse()).isEqualTo(mainOnly);
  }

  private Upload.Pending added(Caller caller, Instant created) {
    Upload.Pending pending = Samples.pending(caller, created);
    uploads().add(pending, LATER);
    return pending;
  }

  private List<Upload> list(Caller caller, Optional<UploadId> before, int limit) {
    return uploads().list(caller, Optional.empty(), before, limit);
  }

  private List<Upload> list(UploadStatus status) {
    return uploads().list(ALICE, Optional.of(status), Optional.empty(), 10);
  }

  private static UploadId id(Upload upload) {
    return upload.terms().id();
  }
}
