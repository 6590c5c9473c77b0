package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Part;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parts that are blocks. */
class MultipartTest {

  @Test
  void parts_that_came_in_any_order_become_the_object_with_our_headers_alone() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here);
      assertThat(upload.send(3, "c").statusCode()).isEqualTo(201);
      assertThat(upload.send(1, "aa").statusCode()).isEqualTo(201);
      assertThat(upload.send(2, "bb").statusCode()).isEqualTo(201);
      assertThat(upload.found()).as("nothing is there before it is completed").isEmpty();
      assertThat(upload.arrived()).extracting(StoredPart::number).containsExactly(1, 2, 3);
      assertThat(upload.arrived())
          .extracting(part -> part.size().value())
          .containsExactly(2L, 2L, 1L);
      upload.complete();
      StoredObject whole = upload.found().orElseThrow();
      assertThat(upload.read()).isEqualTo(Samples.bytes("aabbc"));
      assertThat(whole.contentType()).isEqualTo("text/plain");
      assertThat(whole.uploadId()).contains(upload.id().toString());
      assertThat(whole.foreignHeaders()).isEmpty();
    });
  }

  @Test
  void a_request_names_one_block_of_the_staging_key_and_asks_for_no_header() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here);
      SignedRequest first = upload.sign(1);
      SignedRequest last = upload.sign(10_000);
      assertThat(first.headers()).isEmpty();
      assertThat(first.uri().getPath()).endsWith(upload.key().value());
      assertThat(first.uri().getRawQuery())
          .contains("&sp=w&", "&comp=block&blockid=")
          .hasSameSizeAs(last.uri().getRawQuery());
      assertThat(first.uri().getRawQuery()).isNotEqualTo(last.uri().getRawQuery());
    });
  }

  @Test
  void a_list_of_blocks_may_take_longer_than_other_calls() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here);
      upload.send(1, "a");
      Patience hasty =
          new Patience(
              Patience.NORMAL.connect(),
              Patience.NORMAL.attempt(),
              Duration.ofNanos(1),
              Patience.NORMAL.blocks(),
              Patience.NORMAL.copy());
      Blocks blocks = new Blocks(here.owner(), new AzureErrors(Stores.NAME), hasty);
      assertThat(blocks.uncommitted(Operation.LIST_PARTS, upload.key())).hasSize(1);
    });
  }

  @Test
  void nothing_has_arrived_where_nothing_was_sent_or_another_kind_of_blob_is() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here);
      assertThat(upload.arrived()).isEmpty();
      assertThat(
              here.http()
                  .abuse("PUT", plain(upload), "", new byte[0], "x-ms-blob-type", "AppendBlob")
                  .statusCode())
          .isEqualTo(201);
      assertThat(upload.arrived()).isEmpty();
      upload.port().abort(upload.key());
      assertThat(upload.found().orElseThrow().foreignHeaders()).contains("x-ms-blob-type");
    });
  }

  /** The request of a part without what it says about a block. */
  private static SignedRequest plain(InParts upload) {
    return PartAbuse.of(upload.sign(1)).whole();
  }

  @Test
  void a_part_that_is_sent_again_counts_once_and_as_it_came_last() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      upload.with("again");
      assertThat(upload.arrived()).extracting(StoredPart::number).containsExactly(1, 2);
      upload.complete();
      assertThat(upload.read()).isEqualTo(Samples.bytes("againtwo"));
    });
  }

  @Test
  @Scenario(number = 36, layer = Layer.SERVER)
  void blocks_of_another_session_and_of_other_names_are_left_out_and_gone_afterwards() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("mine");
      InParts other = InParts.begin(here, Samples.id(), upload.placement()).with("x", "y");
      PartAbuse client = PartAbuse.of(upload.sign(1));
      for (String name : List.of("-00000", "-10001", "-99999", "-0001x", "000001")) {
        assertThat(client.stage(here, upload.session().id() + name, "odd").statusCode())
            .isEqualTo(201);
      }
      assertThat(upload.arrived()).extracting(StoredPart::number).containsExactly(1);
      assertThat(other.arrived()).extracting(StoredPart::number).containsExactly(1, 2);
      upload.complete();
      assertThat(upload.read()).isEqualTo(Samples.bytes("mine"));
      assertThat(other.arrived()).isEmpty();
    });
  }

  @Test
  void a_part_that_is_not_there_makes_no_object() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      List<StoredPart> both = upload.arrived();
      upload.port().abort(upload.key());
      upload.with("one");
      assertThatThrownBy(() -> upload.complete(both))
          .isInstanceOf(StorageException.Conflict.class)
          .hasMessageContaining("InvalidBlockList");
      assertThat(upload.found()).isEmpty();
    });
  }

  @Test
  void no_part_at_all_makes_no_object() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here);
      assertThatThrownBy(() -> upload.complete(List.of()))
          .isInstanceOf(StorageException.Conflict.class);
      assertThat(upload.found()).isEmpty();
    });
  }

  @Test
  void a_second_completion_changes_nothing() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      List<StoredPart> both = upload.arrived();
      upload.complete(both);
      Optional<StoredObject> first = upload.found();
      assertThatThrownBy(() -> upload.complete(both)).isInstanceOf(StorageException.Conflict.class);
      upload.with("ONE", "TWO");
      assertThat(upload.arrived()).as("what came too late").isEmpty();
      assertThatThrownBy(() -> upload.complete(both)).isInstanceOf(StorageException.Conflict.class);
      assertThat(upload.found()).isEqualTo(first);
      assertThat(upload.read()).isEqualTo(Samples.bytes("onetwo"));
    });
  }

  @Test
  void a_digest_that_could_not_be_bound_is_not_taken() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here);
      Optional<Checksum> md5 =
          Optional.of(new Checksum(ChecksumAlgorithm.MD5, "1B2M2Y8AsgTpgAmY7PhCfg=="));
      Part part = new Part(1, Optional.empty());
      assertThatThrownBy(
              () -> upload.port().signer(upload.session(), Samples.MINUTES).sign(part, md5))
          .isInstanceOf(IllegalArgumentException.class);
    });
  }
}
