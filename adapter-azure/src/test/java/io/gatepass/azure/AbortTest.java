package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parts that nobody wants any more. */
class AbortTest {
  private static final String LIST = "comp=blocklist&blocklisttype=uncommitted";
  private static final String ONE_BLOCK =
      """
      <?xml version="1.0" encoding="utf-8"?><BlockList><UncommittedBlocks>
      <Block><Name>MDE=</Name><Size>1</Size></Block></UncommittedBlocks></BlockList>\
      """;

  @Test
  void every_session_at_the_key_ends_also_those_that_nobody_remembers() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      InParts unknown = InParts.begin(here, Samples.id(), upload.placement()).with("three");
      upload.port().abort(upload.key());
      assertThat(upload.arrived()).isEmpty();
      assertThat(unknown.arrived()).isEmpty();
      assertThat(upload.found()).isEmpty();
      upload.port().abort(upload.key());
      assertThat(upload.found()).isEmpty();
      assertThat(here.owner().listBlobs()).isEmpty();
    });
  }

  @Test
  void another_key_is_left_alone() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one");
      InParts other = InParts.begin(here).with("two");
      upload.port().abort(upload.key());
      assertThat(other.arrived()).hasSize(1);
    });
  }

  @Test
  void an_object_stays_and_what_came_after_it_goes_with_it() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      upload.complete();
      Optional<StoredObject> whole = upload.found();
      upload.with("late");
      upload.port().abort(upload.key());
      assertThat(upload.found()).isEqualTo(whole);
      assertThat(upload.read()).isEqualTo(Samples.bytes("onetwo"));
      ObjectStore objects = here.store().objects();
      objects.delete(whole.orElseThrow().ref());
      upload.port().abort(upload.key());
      assertThat(upload.found()).isEmpty();
      assertThat(upload.arrived()).isEmpty();
    });
  }

  @Test
  void a_lease_that_the_client_took_keeps_nothing_there() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one");
      PartAbuse client = PartAbuse.of(upload.sign(1));
      assertThat(client.lease(here).statusCode()).isEqualTo(201);
      upload.port().abort(upload.key());
      assertThat(upload.arrived()).isEmpty();
      assertThat(client.putBlob(here, "mine").statusCode()).isEqualTo(201);
      assertThat(client.lease(here).statusCode()).isEqualTo(201);
      upload.port().abort(upload.key());
      here.store().objects().delete(upload.found().orElseThrow().ref());
      assertThat(here.owner().listBlobs()).isEmpty();
    });
  }

  @Test
  void a_lease_that_the_client_took_does_not_hinder_the_completion() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one");
      assertThat(PartAbuse.of(upload.sign(1)).lease(here).statusCode()).isEqualTo(201);
      upload.complete();
      assertThat(upload.read()).isEqualTo(Samples.bytes("one"));
    });
  }

  @Test
  void parts_that_keep_arriving_are_told_instead_of_waited_for() {
    try (ScriptedService service = new ScriptedService()) {
      service.on("GET", LIST, 200, ONE_BLOCK, Map.of("Content-Type", "application/xml"));
      service.on("PUT", "comp=blocklist", 201, "", Map.of("ETag", "\"0x8D1\""));
      service.on("DELETE", "", 202, "", Map.of());
      assertThatThrownBy(() -> service.store().multiparts().abort(Samples.key()))
          .isInstanceOf(StorageException.Unavailable.class)
          .hasMessageContaining("parts keep arriving");
      assertThat(service.asked())
          .filteredOn(request -> request.startsWith("DELETE"))
          .hasSize(5)
          .containsOnly("DELETE  \"0x8D1\"");
    }
  }
}
