package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Upload;
import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import io.gatepass.ports.UploadRepository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written and asked at the same moment shares commits, and nothing else. */
interface TogetherCases {
  TestDatabase database();

  UploadRepository uploads();

  @Test
  default void of_many_creations_at_once_each_is_kept_as_it_was_asked_for() {
    List<Upload.Pending> all = IntStream.range(0, 300).mapToObj(n -> Samples.pending()).toList();

    AtOnce.call(all, upload -> add(upload).isEmpty());

    assertThat(all).allSatisfy(one -> assertThat(uploads().find(one.terms().id())).contains(one));
  }

  @Test
  default void a_creation_that_is_refused_takes_no_other_with_it() {
    Upload.Pending taken = Samples.pending();
    uploads().add(taken, LATER);
    List<Upload.Pending> fresh = IntStream.range(0, 100).mapToObj(n -> Samples.pending()).toList();
    List<Upload.Pending> all = new ArrayList<>(fresh);
    IntStream.range(0, 10).forEach(n -> all.add(n * 10, taken));

    List<Optional<RuntimeException>> failed = AtOnce.call(all, this::add);

    assertThat(failed.stream().filter(Optional::isPresent)).hasSize(10);
    assertThat(fresh).allSatisfy(one -> assertThat(uploads().find(one.terms().id())).contains(one));
  }

  @Test
  default void of_many_keys_asked_for_at_once_each_is_told_its_own() {
    ApiKeyRepository keys = database().context().getBean(ApiKeyRepository.class);
    List<ApiKeyRepository.Kept> kept =
        IntStream.range(0, 5).mapToObj(n -> ApiKeyCases.kept()).toList();
    kept.forEach(keys::add);
    List<UUID> ids = kept.stream().map(ApiKeyRepository.Kept::key).map(ApiKey::id).toList();

    tellsEachItsOwn(ids, UUID.randomUUID(), id -> keys.find(id).map(one -> one.key().id()));
  }

  @Test
  default void of_many_uploads_asked_for_at_once_each_is_told_its_own() {
    List<Upload.Pending> pending = IntStream.range(0, 5).mapToObj(n -> Samples.pending()).toList();
    pending.forEach(upload -> uploads().add(upload, LATER));
    List<Upload> kept = List.copyOf(pending);

    tellsEachItsOwn(kept, Samples.pending(), upload -> uploads().find(upload.terms().id()));
  }

  private static <W> void tellsEachItsOwn(List<W> kept, W unknown, Function<W, Optional<W>> find) {
    List<W> all = new ArrayList<>(kept);
    all.add(unknown);
    List<W> wanted = Collections.nCopies(20, all).stream().flatMap(List::stream).toList();

    List<Optional<W>> found = AtOnce.call(wanted, find);

    assertThat(found)
        .containsExactlyElementsOf(
            wanted.stream().map(one -> Optional.of(one).filter(kept::contains)).toList());
  }

  private Optional<RuntimeException> add(Upload.Pending upload) {
    try {
      uploads().add(upload, LATER);
      return Optional.empty();
    } catch (RuntimeException refused) {
      return Optional.of(refused);
    }
  }
}
