package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.contract.servers.gcs.GcsVerifyingFront;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Missing;
import io.gatepass.ports.StorageProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Multipart uploads by Google's client, on the verifying front. */
class MultipartTest {
  private final GcsVerifyingFront front = GcsVerifyingFront.start();
  private StorageProvider store;
  private MultipartUploads multiparts;

  @BeforeEach
  void open() {
    front.create(Stores.BUCKET);
    store = Multiparts.on(front);
    multiparts = store.multiparts();
  }

  @AfterEach
  void stop() {
    store.close();
    front.close();
  }

  private PartSession begin(ObjectKey key) {
    return multiparts.begin(
        Multiparts.ID, new Placement(key, Optional.empty()), Multiparts.CONSTRAINTS);
  }

  private void complete(PartSession session, List<StoredPart> parts) {
    multiparts.complete(Multiparts.ID, session, Multiparts.CONSTRAINTS, parts);
  }

  private void write(PartSession session, int number, byte... bytes) {
    assertThat(Multiparts.send(multiparts, session, number, bytes)).isEqualTo(200);
  }

  @Test
  void parts_become_one_object_of_which_google_knows_the_crc32c_alone() {
    PartSession session = begin(Json.KEY);
    write(session, 2, (byte) 'b');
    write(session, 1, new byte[5 << 20]);

    List<StoredPart> parts = multiparts.arrived(session);
    assertThat(parts).extracting(StoredPart::number).containsExactly(1, 2);
    assertThat(parts).extracting(p -> p.size().value()).containsExactly(5L << 20, 1L);
    complete(session, parts);

    StoredObject made = store.objects().find(Json.KEY).orElseThrow();
    assertThat(made.size()).isEqualTo(new ByteCount((5 << 20) + 1));
    assertThat(made.contentType()).isEqualTo("text/plain");
    assertThat(made.uploadId()).contains(Multiparts.ID.toString());
    assertThat(made.foreignHeaders()).isEmpty();
    assertThat(made.checksums()).containsOnlyKeys(ChecksumAlgorithm.CRC32C);
  }

  @Test
  void more_parts_than_a_page_holds_are_all_listed() {
    PartSession session = begin(Json.KEY);
    IntStream.rangeClosed(1, 2_001).forEach(number -> write(session, number, (byte) number));

    assertThat(multiparts.arrived(session))
        .extracting(StoredPart::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 2_001).boxed().toList());
  }

  @Test
  void a_session_without_parts_is_an_empty_list() {
    assertThat(multiparts.arrived(begin(Json.KEY))).isEmpty();
  }

  @Test
  void a_part_that_changed_and_one_that_is_too_small_are_a_conflict() {
    PartSession session = begin(Json.KEY);
    write(session, 1, (byte) 'a');
    List<StoredPart> before = multiparts.arrived(session);
    write(session, 1, (byte) 'b');
    assertThatThrownBy(() -> complete(session, before)).isInstanceOf(Conflict.class);
    write(session, 2, (byte) 'c');
    List<StoredPart> small = multiparts.arrived(session);
    assertThatThrownBy(() -> complete(session, small)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> complete(session, small.reversed())).isInstanceOf(Conflict.class);
    assertThat(multiparts.arrived(session)).hasSize(2);
  }

  @Test
  void a_session_that_has_ended_is_missing() {
    PartSession session = begin(Json.KEY);
    write(session, 1, (byte) 'a');
    List<StoredPart> parts = multiparts.arrived(session);
    complete(session, parts);

    assertThatThrownBy(() -> multiparts.arrived(session)).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> complete(session, parts)).isInstanceOf(Missing.class);
    assertThat(Multiparts.send(multiparts, session, 1, new byte[1])).isEqualTo(404);
  }

  @Test
  void an_abort_ends_every_session_at_that_key_and_nothing_else() {
    List<PartSession> ended = List.of(begin(Json.KEY), begin(Json.KEY), begin(Json.KEY));
    PartSession longer = begin(new ObjectKey("a/b"));
    front.write(Stores.BUCKET, "a", "text/plain", new byte[3]);

    multiparts.abort(Json.KEY);
    multiparts.abort(Json.KEY);

    for (PartSession session : ended) {
      assertThatThrownBy(() -> multiparts.arrived(session)).isInstanceOf(Missing.class);
    }
    assertThat(multiparts.arrived(longer)).isEmpty();
    assertThat(store.objects().find(Json.KEY)).isPresent();
  }

  @Test
  void a_bucket_that_is_not_there_is_the_operators_to_mend() {
    try (StorageProvider nowhere = Multiparts.on(front, "bucket", "nowhere")) {
      PartSession session = new PartSession(Json.KEY, "0");
      StoredPart part = new StoredPart(1, new ByteCount(1), new EntityTag("x"), Optional.empty());
      MultipartUploads none = nowhere.multiparts();
      List<Runnable> calls =
          List.of(
              () ->
                  none.begin(
                      Multiparts.ID,
                      new Placement(Json.KEY, Optional.empty()),
                      Multiparts.CONSTRAINTS),
              () -> none.arrived(session),
              () -> none.complete(Multiparts.ID, session, Multiparts.CONSTRAINTS, List.of(part)),
              () -> none.abort(Json.KEY));
      for (Runnable call : calls) {
        assertThatThrownBy(call::run)
            .isInstanceOf(Misconfigured.class)
            .hasMessageContaining("NoSuchBucket. Create the bucket")
            .hasNoCause();
      }
    }
  }
}
