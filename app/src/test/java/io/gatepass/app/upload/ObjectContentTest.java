package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.FakeObjects;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.ports.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectContentTest {
  private static final int MIB = 1 << 20;

  private final Sample sample = Sample.writeOnce();
  private final Upload.Pending pending = sample.pending();
  private final FakeObjects objects = sample.storage().objects();
  private final List<Integer> pieces = new ArrayList<>();

  @Test
  void a_large_content_is_read_in_pieces_of_at_most_one_mebibyte() throws IOException {
    try (ObjectContent content = content(2 * MIB + 5)) {
      assertThat(content.readAllBytes()).hasSize(2 * MIB + 5);
      assertThat(content.isExhausted()).isTrue();
    }
    assertThat(pieces).containsExactly(MIB, MIB, 5);
  }

  @Test
  void nothing_is_read_before_somebody_asks_and_nothing_of_an_empty_content() throws IOException {
    try (ObjectContent some = content(5);
        ObjectContent empty = content(0)) {
      assertThat(some.isExhausted()).isFalse();
      assertThat(empty.read()).isNegative();
      assertThat(empty.isExhausted()).isTrue();
    }
    assertThat(sample.storage().calls().count(Storage.READ)).isZero();
  }

  @Test
  void what_was_replaced_meanwhile_is_not_read_on() throws IOException {
    try (ObjectContent content = content(MIB + 1)) {
      content.readNBytes(MIB);
      Bytes.asPromised(pending).weighing(MIB + 1).arriveAt(sample.storage());

      assertThatThrownBy(content::read).isInstanceOf(StorageException.Conflict.class);
    }
  }

  private ObjectContent content(long size) {
    StoredObject stored = Bytes.asPromised(pending).weighing(size).arriveAt(sample.storage());
    return new ObjectContent(
        objects, stored.ref(), stored.size(), piece -> pieces.add(piece.length));
  }
}
