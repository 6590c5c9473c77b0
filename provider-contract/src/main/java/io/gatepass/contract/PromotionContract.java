package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Missing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Copies from a staging key to one that no signed request ever names. */
interface PromotionContract {

  private static StoredObject arrived(Bench bench, Request request) {
    Answers.accepted(request);
    return bench.look().orElseThrow();
  }

  @Test
  @Proves(Guarantee.PROMOTION)
  default void the_copy_holds_the_bytes_the_type_and_the_upload_id(Bench bench) {
    ObjectKey target = Samples.key();
    StoredObject source = arrived(bench, bench.put(Samples.hello()));
    StoredObject copy = bench.store().objects().promote(source.ref(), target);
    assertThat(bench.store().objects().find(target)).contains(copy);
    assertThat(copy.ref().key()).isEqualTo(target);
    assertThat(copy.contentType()).isEqualTo("text/plain");
    assertThat(copy.uploadId()).contains(bench.id().toString());
    assertThat(bench.read(copy)).isEqualTo(Samples.hello());
    assertThat(Answers.accepted(bench.get(copy)).body()).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.PROMOTION)
  default void the_copy_holds_no_other_header(Bench bench) {
    for (Map.Entry<String, String> header : bench.backend().smuggled().entrySet()) {
      Bench next = bench.another();
      Request write = next.put(Samples.hello()).with(header.getKey(), header.getValue());
      if (write.send().statusCode() < 300) {
        StoredObject source = next.look().orElseThrow();
        StoredObject copy = bench.store().objects().promote(source.ref(), Samples.key());
        assertThat(copy.foreignHeaders()).as(header.getKey()).isEmpty();
        assertThat(copy.uploadId()).contains(next.id().toString());
      }
    }
  }

  @Test
  @Proves(Guarantee.PROMOTION)
  default void a_promotion_may_be_repeated_also_at_once(Bench bench) {
    ObjectStore objects = bench.store().objects();
    ObjectKey target = Samples.key();
    StoredObject source = arrived(bench, bench.put(Samples.hello()));
    StoredObject first = objects.promote(source.ref(), target);
    assertThat(objects.promote(source.ref(), target)).isEqualTo(first);
    ObjectKey contended = Samples.key();
    List<StoredObject> copies = AtOnce.repeated(8, () -> objects.promote(source.ref(), contended));
    assertThat(copies).containsOnly(objects.find(contended).orElseThrow());
  }

  @Test
  @Proves(Guarantee.PROMOTION)
  default void a_source_that_changed_is_not_copied(Bench bench) {
    ObjectStore objects = bench.store().objects();
    ObjectKey target = Samples.key();
    StoredObject seen = arrived(bench, bench.put(Samples.hello()));
    bench.backend().write(bench.key(), "text/plain", Samples.other());
    assertThatThrownBy(() -> objects.promote(seen.ref(), target)).isInstanceOf(Conflict.class);
    assertThat(objects.find(target)).isEmpty();
  }

  @Test
  @Proves(Guarantee.PROMOTION)
  default void a_source_that_is_gone_is_missing(Bench bench) {
    ObjectStore objects = bench.store().objects();
    StoredObject seen = arrived(bench, bench.put(Samples.hello()));
    objects.delete(seen.ref());
    assertThatThrownBy(() -> objects.promote(seen.ref(), Samples.key()))
        .isInstanceOf(Missing.class);
  }

  @Test
  @Proves(Guarantee.PROMOTION)
  default void a_target_that_holds_another_upload_is_left_alone(Bench bench) {
    ObjectStore objects = bench.store().objects();
    StoredObject foreign = bench.another().upload(Samples.other());
    StoredObject source = arrived(bench, bench.put(Samples.hello()));
    assertThatThrownBy(() -> objects.promote(source.ref(), foreign.ref().key()))
        .isInstanceOf(Conflict.class);
    assertThat(objects.find(foreign.ref().key())).contains(foreign);
    assertThat(bench.read(foreign)).isEqualTo(Samples.other());
  }
}
