package io.gatepass.azure;

import static io.gatepass.azure.Samples.HELLO;
import static io.gatepass.azure.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody can do with permission to create a blob that is there already. */
class CreateOnlyTest {
  private static final byte[] NOTHING = new byte[0];
  private static final String BYTES = "HELLO, STORE";
  private static final String NO_BLOCKS =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList></BlockList>";

  private record Trick(String verb, String query, String body, List<String> headers) {
    HttpResponse<byte[]> on(OnAzurite here, SignedRequest write) {
      return here.http()
          .abuse(verb, write, query, Samples.bytes(body), headers.toArray(String[]::new));
    }
  }

  private static Trick trick(String query, String body, String... headers) {
    return new Trick("PUT", query, body, List.of(headers));
  }

  private static Trick verb(String verb) {
    return new Trick(verb, "", "", List.of());
  }

  private static List<Trick> tricks(String source) {
    return List.of(
        trick("", BYTES, "x-ms-blob-type", "BlockBlob"),
        trick("", BYTES, "x-ms-blob-type", "BlockBlob", "If-Match", "*"),
        trick("", "", "x-ms-blob-type", "AppendBlob"),
        trick("", "", "x-ms-blob-type", "PageBlob", "x-ms-blob-content-length", "512"),
        trick("comp=block&blockid=MDAwMDE%3D", BYTES),
        trick("comp=block&blockid=MDAwMDE%3D", "", "x-ms-copy-source", source),
        trick("comp=blocklist", NO_BLOCKS),
        trick("comp=appendblock", BYTES),
        trick("comp=page", "", "x-ms-page-write", "clear", "x-ms-range", "bytes=0-511"),
        trick("", "", "x-ms-copy-source", source),
        trick("", "", "x-ms-copy-source", source, "x-ms-requires-sync", "true"),
        trick("", "", "x-ms-copy-source", source, "x-ms-blob-type", "BlockBlob"),
        trick("comp=incrementalcopy", "", "x-ms-copy-source", source),
        trick("comp=snapshot", "", "x-ms-meta-color", "red"),
        trick("comp=metadata", "", "x-ms-meta-color", "red"),
        trick("comp=properties", "", "x-ms-blob-content-type", "text/html"),
        trick("comp=tier", "", "x-ms-access-tier", "Archive"),
        trick("comp=tags", "<Tags><TagSet/></Tags>"),
        trick("comp=expiry", "", "x-ms-expiry-option", "RelativeToNow"),
        trick("comp=undelete", ""),
        trick("comp=lease", "", "x-ms-lease-action", "acquire", "x-ms-lease-duration", "-1"),
        verb("DELETE"),
        verb("GET"),
        verb("HEAD"));
  }

  @Test
  void nothing_that_it_permits_changes_what_a_download_returns() {
    OnAzurite.run(here -> {
      ObjectKey key = Samples.key();
      UploadId id = Samples.id();
      SignedRequest write = here.sign(id, key, HELLO);
      StoredObject kept = here.upload(id, key, HELLO);
      ObjectKey other = here.upload(Samples.id(), Samples.key(), OTHER).ref().key();
      String source = here.server().endpoint() + "/" + here.settings().get("container") + "/";
      for (Trick trick : tricks(source + other)) {
        int status = trick.on(here, write).statusCode();
        boolean snapshot = trick.query().equals("comp=snapshot");
        assertThat(status >= 400 || snapshot).as("%s: %s", trick, status).isTrue();
        assertThat(here.store().objects().find(key)).as("%s", trick).contains(kept);
        SignedRequest read =
            here.store().downloads().signGet(kept.ref(), Samples.AS_TEXT, Samples.MINUTES);
        assertThat(here.http().send(read, NOTHING).body()).as("%s", trick).isEqualTo(HELLO);
      }
    });
  }

  @Test
  void a_snapshot_that_somebody_took_goes_with_its_blob() {
    OnAzurite.run(here -> {
      ObjectKey key = Samples.key();
      UploadId id = Samples.id();
      SignedRequest write = here.sign(id, key, HELLO);
      StoredObject kept = here.upload(id, key, HELLO);
      assertThat(here.http().abuse("PUT", write, "comp=snapshot", NOTHING).statusCode())
          .isEqualTo(201);
      here.store().objects().delete(kept.ref());
      assertThat(here.owner().listBlobs()).isEmpty();
    });
  }

  @Test
  void what_else_it_can_create_is_found_by_the_look() {
    OnAzurite.run(here -> {
      String source = here.server().endpoint() + "/" + here.settings().get("container") + "/";
      ObjectKey other = here.upload(Samples.id(), Samples.key(), OTHER).ref().key();
      assertThat(created(here, "x-ms-blob-type", "AppendBlob")).contains("x-ms-blob-type");
      assertThat(created(here, "x-ms-blob-type", "PageBlob", "x-ms-blob-content-length", "512"))
          .contains("x-ms-blob-type");
      assertThat(created(here, "x-ms-blob-type", "BlockBlob", "x-ms-access-tier", "Archive"))
          .contains("x-ms-access-tier");
      assertThat(created(here, "x-ms-copy-source", source + other)).contains("x-ms-copy-source");
      assertThat(created(here, "x-ms-copy-source", source + other, "x-ms-requires-sync", "true"))
          .contains("x-ms-copy-source");
    });
  }

  private static Iterable<String> created(OnAzurite here, String... headers) {
    ObjectKey key = Samples.key();
    SignedRequest write = here.sign(Samples.id(), key, HELLO);
    assertThat(here.http().abuse("PUT", write, "", NOTHING, headers).statusCode())
        .isBetween(200, 299);
    return here.store().objects().find(key).orElseThrow().foreignHeaders();
  }

  @Test
  void the_service_compares_an_md5_with_what_it_receives_but_a_copy_brings_its_own() {
    OnAzurite.run(here -> {
      String wrong = "1B2M2Y8AsgTpgAmY7PhCfg==";
      for (String name : List.of("Content-MD5", "x-ms-blob-content-md5")) {
        SignedRequest write = here.sign(Samples.id(), Samples.key(), HELLO);
        assertThat(here.http().send(write, HELLO, name, wrong).statusCode()).isEqualTo(400);
      }
      assertThat(here.upload(Samples.id(), Samples.key(), HELLO).checksums()).isEmpty();
    });
  }
}
