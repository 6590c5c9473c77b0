package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Once;
import io.gatepass.ports.OnceUploads;
import io.gatepass.ports.UploadRepository;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A creation that is repeated under one key. */
interface OnceCases {
  UploadRepository uploads();

  TestDatabase database();

  @Test
  default void the_first_creation_under_a_key_is_added_and_no_other() {
    Upload.Pending first = Samples.pending();
    Upload.Pending second = Samples.pending();
    IdempotencyKey key = key();

    assertThat(once().add(first, LATER, new Once(key, "one"))).isTrue();
    assertThat(once().add(second, LATER, new Once(key, "two"))).isFalse();

    assertThat(uploads().find(first.terms().id())).contains(first);
    assertThat(uploads().find(second.terms().id())).isEmpty();
    assertThat(once().find(caller(first), key))
        .contains(new OnceUploads.Earlier(first.terms().id(), "one"));
  }

  @Test
  default void of_many_at_once_one_is_added() {
    IdempotencyKey key = key();
    List<Upload.Pending> all = IntStream.range(0, 8).mapToObj(n -> Samples.pending()).toList();

    List<Boolean> added = AtOnce.call(all, upload -> once().add(upload, LATER, new Once(key, "x")));

    assertThat(added).containsOnlyOnce(true);
    assertThat(all.stream().filter(u -> uploads().find(u.terms().id()).isPresent())).hasSize(1);
  }

  @Test
  default void a_key_of_somebody_else_is_unknown() {
    Upload.Pending upload = Samples.pending();
    IdempotencyKey key = key();
    once().add(upload, LATER, new Once(key, "one"));

    assertThat(once().find(new Caller(upload.terms().tenant(), "nobody", Set.of()), key)).isEmpty();
    assertThat(once().find(new Caller("nobody", upload.terms().owner(), Set.of()), key)).isEmpty();
  }

  @Test
  default void old_keys_are_forgotten_in_batches_and_their_uploads_stay() {
    List<Upload.Pending> all = IntStream.range(0, 3).mapToObj(n -> Samples.pending()).toList();
    all.forEach(upload -> once().add(upload, LATER, new Once(key(), "one")));

    assertThat(once().forget(NOW.minusSeconds(1), 2)).isZero();
    assertThat(once().forget(NOW.plusSeconds(1), 2)).isEqualTo(2);
    assertThat(once().forget(NOW.plusSeconds(1), 2)).isEqualTo(1);
    assertThat(all).allSatisfy(u -> assertThat(uploads().find(u.terms().id())).contains(u));
  }

  private OnceUploads once() {
    return database().context().getBean(OnceUploads.class);
  }

  private static Caller caller(Upload upload) {
    return new Caller(upload.terms().tenant(), upload.terms().owner(), Set.of());
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey(UUID.randomUUID().toString());
  }
}
