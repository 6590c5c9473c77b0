package io.gatepass.azure;

import static io.gatepass.azure.Samples.HELLO;
import static io.gatepass.azure.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.models.BlockListType;
import com.azure.storage.blob.specialized.BlockBlobClient;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromotionTest {
  private static final long FIVE = 5;

  private final UploadId id = Samples.id();
  private final ObjectKey staging = Samples.key();
  private final ObjectKey target = Samples.key();

  private static Promotion inSmallBlocks(OnAzurite here, Patience patience) {
    return new Promotion(here.store().objects(), copy(here, patience), what -> what);
  }

  /** In blocks of a few bytes. */
  private static ServerSideCopy copy(OnAzurite here, Patience patience) {
    AzureSettings settings = Stores.read(here.settings(), Map.of());
    AzureErrors errors = new AzureErrors(settings.store());
    Sas sas = new Sas(here.owner(), Optional.empty(), settings, errors, InstantSource.system());
    return new ServerSideCopy(
        here.owner(),
        new ServerSideCopy.Source(sas, settings.endpoint()),
        new Blocks(here.owner(), errors, patience),
        FIVE,
        errors,
        patience);
  }

  private static byte[] read(OnAzurite here, StoredObject object) {
    return here.store().objects().readRange(object.ref(), 0, new ByteCount(100));
  }

  private static List<String> names(StoredObject object) {
    return CopyBlock.of(object, FIVE).stream().map(CopyBlock::id).toList();
  }

  @Test
  void many_blocks_become_one_blob_with_our_headers_alone() {
    OnAzurite.run(here -> {
      StoredObject source =
          here.upload(
              id,
              staging,
              HELLO,
              "x-ms-blob-content-language",
              "de",
              "x-ms-blob-cache-control",
              "max-age=9",
              "x-ms-meta-color",
              "red");
      assertThat(source.foreignHeaders()).hasSize(3);
      StoredObject copy = inSmallBlocks(here, Patience.NORMAL).promote(source.ref(), target);
      assertThat(read(here, copy)).isEqualTo(HELLO);
      assertThat(copy.contentType()).isEqualTo("text/plain");
      assertThat(copy.uploadId()).contains(id.toString());
      assertThat(copy.foreignHeaders()).isEmpty();
      assertThat(here.store().objects().promote(source.ref(), target)).isEqualTo(copy);
    });
  }

  @Test
  void a_copy_that_was_cut_off_is_nowhere_to_be_seen_and_goes_on_with_the_next_call() {
    OnAzurite.run(here -> {
      ObjectStore objects = here.store().objects();
      StoredObject source = here.upload(id, staging, HELLO);
      Patience none =
          new Patience(
              Patience.NORMAL.connect(),
              Patience.NORMAL.attempt(),
              Patience.NORMAL.call(),
              Patience.NORMAL.blocks(),
              Duration.ZERO);
      assertThatThrownBy(() -> inSmallBlocks(here, none).promote(source.ref(), target))
          .isInstanceOf(StorageException.Unavailable.class);
      assertThat(objects.find(target)).isEmpty();
      BlockBlobClient blob = here.owner().getBlobClient(target.value()).getBlockBlobClient();
      CopyBlock first = CopyBlock.of(source, FIVE).getFirst();
      blob.stageBlock(first.id(), BinaryData.fromBytes(Samples.bytes("HELLO")));
      assertThat(blob.listBlocks(BlockListType.UNCOMMITTED).getUncommittedBlocks()).hasSize(1);
      assertThat(objects.find(target)).isEmpty();
      StoredObject copy = inSmallBlocks(here, Patience.NORMAL).promote(source.ref(), target);
      assertThat(read(here, copy))
          .as("the block that was there is kept")
          .isEqualTo(Samples.bytes("HELLO, store"));
    });
  }

  @Test
  void many_more_blocks_than_are_copied_at_once_keep_their_order() {
    OnAzurite.run(here -> {
      byte[] content = Samples.bytes("0123456789".repeat(10));
      StoredObject source = here.upload(id, staging, content);
      StoredObject copy = inSmallBlocks(here, Patience.NORMAL).promote(source.ref(), target);
      assertThat(read(here, copy)).isEqualTo(content);
    });
  }

  @Test
  void a_source_that_goes_while_it_is_copied_makes_no_target() {
    OnAzurite.run(here -> {
      StoredObject source = here.upload(id, staging, new byte[100]);
      here.store().objects().delete(source.ref());
      assertThatThrownBy(() -> copy(here, Patience.NORMAL).copy(source, target))
          .isInstanceOfAny(StorageException.Missing.class, StorageException.Conflict.class);
      assertThat(here.store().objects().find(target)).isEmpty();
    });
  }

  @Test
  void an_empty_content_is_copied_too() {
    OnAzurite.run(here -> {
      StoredObject source = here.upload(id, staging, new byte[0]);
      StoredObject copy = here.store().objects().promote(source.ref(), target);
      assertThat(copy.size().value()).isZero();
      assertThat(copy.uploadId()).contains(id.toString());
    });
  }

  @Test
  void a_target_that_holds_another_upload_is_left_alone() {
    OnAzurite.run(here -> {
      StoredObject foreign = here.upload(Samples.id(), target, OTHER);
      StoredObject source = here.upload(id, staging, HELLO);
      assertThatThrownBy(() -> here.store().objects().promote(source.ref(), target))
          .isInstanceOf(StorageException.Conflict.class);
      assertThat(here.store().objects().find(target)).contains(foreign);
    });
  }

  @Test
  void blocks_of_one_content_have_names_of_one_length_that_another_content_has_not() {
    OnAzurite.run(here -> {
      StoredObject one = here.upload(id, staging, HELLO);
      StoredObject other = here.upload(id, Samples.key(), HELLO);
      assertThat(names(one)).hasSize(3).isEqualTo(names(one));
      assertThat(names(one)).extracting(String::length).containsOnly(28);
      assertThat(names(one)).doesNotContainAnyElementsOf(names(other));
    });
  }
}
