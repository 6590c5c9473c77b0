package io.gatepass.azure;

import static io.gatepass.azure.Samples.HELLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.sas.BlobSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the signed request of a part permits, which is more than the part. */
class PartPermissionTest {

  private static PartAbuse permitted(InParts upload, BlobSasPermission permission) {
    OffsetDateTime end = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(5);
    OnAzurite here = upload.here();
    String query =
        here.owner()
            .getBlobClient(upload.key().value())
            .generateSas(new BlobServiceSasSignatureValues(end, permission));
    String container = here.server().endpoint() + "/" + here.settings().get("container");
    return new PartAbuse(
        new SignedRequest(
            HttpMethod.PUT,
            URI.create(container + "/" + upload.key() + "?" + query),
            Map.of(),
            Instant.MAX));
  }

  /** Before version 2026-04-06 Azure wanted it too. */
  @Test
  void staging_a_block_takes_permission_to_write_to_create_or_to_add_is_not_enough_here() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here);
      for (BlobSasPermission less :
          List.of(
              new BlobSasPermission().setCreatePermission(true),
              new BlobSasPermission().setAddPermission(true))) {
        assertThat(permitted(upload, less).stage(here, "00001", "x").statusCode()).isEqualTo(403);
      }
      BlobSasPermission write = new BlobSasPermission().setWritePermission(true);
      assertThat(permitted(upload, write).stage(here, "00001", "x").statusCode()).isEqualTo(201);
    });
  }

  /** Azure discards the parts then; Azurite keeps them, and yet they do not replace the blob. */
  @Test
  void a_whole_blob_that_the_client_writes_is_what_the_look_finds_and_stays() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      List<StoredPart> both = upload.arrived();
      PartAbuse client = PartAbuse.of(upload.sign(1));
      assertThat(client.putBlob(here, "mine", "x-ms-meta-color", "red").statusCode())
          .isEqualTo(201);
      assertThatThrownBy(() -> upload.complete(both)).isInstanceOf(StorageException.Conflict.class);
      StoredObject found = upload.found().orElseThrow();
      assertThat(found.size().value()).isEqualTo(4);
      assertThat(found.uploadId()).isEmpty();
      assertThat(found.foreignHeaders()).containsExactly("x-ms-meta-color");
    });
  }

  @Test
  void parts_that_the_client_puts_together_are_what_the_look_finds_and_stay() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      List<StoredPart> both = upload.arrived();
      PartAbuse client = PartAbuse.of(upload.sign(1));
      List<String> backwards =
          List.of(BlockId.of(upload.session(), 2), BlockId.of(upload.session(), 1));
      assertThat(client.commit(here, backwards, "x-ms-blob-content-type", "text/html").statusCode())
          .isEqualTo(201);
      StoredObject found = upload.found().orElseThrow();
      assertThat(found.contentType()).isEqualTo("text/html");
      assertThat(found.uploadId()).isEmpty();
      assertThat(upload.read()).isEqualTo(Samples.bytes("twoone"));
      assertThat(upload.arrived()).isEmpty();
      assertThatThrownBy(() -> upload.complete(both)).isInstanceOf(StorageException.Conflict.class);
      assertThat(upload.found()).contains(found);
    });
  }

  @Test
  void other_blobs_are_out_of_reach() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one");
      StoredObject other = here.upload(Samples.id(), Samples.key(), HELLO);
      SignedRequest mine = PartAbuse.of(upload.sign(1)).whole();
      String moved = mine.uri().toString().replace(upload.key().value(), other.ref().key().value());
      PartAbuse there =
          new PartAbuse(
              new SignedRequest(mine.method(), URI.create(moved), Map.of(), mine.expiresAt()));
      for (HttpResponse<byte[]> answer :
          List.of(there.stage(here, "00001", "x"), there.putBlob(here, "x"))) {
        assertThat(answer.statusCode()).isEqualTo(403);
      }
      String url = here.server().endpoint() + "/" + here.settings().get("container") + "/";
      HttpResponse<byte[]> copy =
          here.http()
              .send(upload.sign(2), new byte[0], "x-ms-copy-source", url + other.ref().key());
      assertThat(copy.statusCode()).as("a block from a blob that it cannot read").isEqualTo(403);
      assertThat(here.http().abuse("GET", mine, "", new byte[0]).statusCode()).isEqualTo(403);
      assertThat(here.http().abuse("DELETE", mine, "", new byte[0]).statusCode()).isEqualTo(403);
    });
  }
}
