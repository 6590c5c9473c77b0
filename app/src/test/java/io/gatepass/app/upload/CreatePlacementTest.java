package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Upload;
import org.junit.jupiter.api.Test;

class CreatePlacementTest {
  private final Sample writeOnce = Sample.writeOnce();
  private final Sample promoting = Sample.promoting();

  @Test
  void the_key_is_made_of_tenant_id_and_a_harmless_extension() {
    Upload upload = writeOnce.pending();

    assertThat(upload.terms().placement().key())
        .hasToString("t/acme/" + upload.terms().id() + ".png");
  }

  @Test
  void the_key_follows_the_layout_of_the_policy() {
    Upload upload = writeOnce.create().create(ANN, Wishes.of("image/png", 5, "dated")).upload();

    assertThat(upload.terms().placement().key())
        .hasToString("acme/2026/03/01/" + upload.terms().id() + ".png");
  }

  @Test
  void a_store_that_refuses_a_second_write_gets_the_bytes_under_the_final_key() {
    assertThat(writeOnce.pending().terms().placement().staging()).isEmpty();
  }

  @Test
  void a_store_that_does_not_gets_them_under_a_staging_key_which_alone_is_signed() {
    Granted granted = promoting.create().create(ANN, Wishes.png());
    Upload upload = granted.upload();

    assertThat(upload.terms().placement().staging().orElseThrow())
        .hasToString("STAGING/acme/" + upload.terms().id());
    assertThat(((Instruction.Put) granted.request()).request().uri().getPath())
        .isEqualTo("/STAGING/acme/" + upload.terms().id());
  }

  @Test
  void the_store_of_the_policy_is_chosen_and_remembered_with_its_place() {
    Upload upload = writeOnce.create().create(ANN, Wishes.of("image/png", 5, "elsewhere")).upload();

    assertThat(upload.terms().store()).hasToString("other");
    assertThat(upload.terms().storeIdentity()).hasToString("fake:other");
  }

  @Test
  void exactly_the_size_of_the_policy_is_taken() {
    Upload upload = writeOnce.create().create(ANN, Wishes.of("image/png", 100, "default")).upload();

    assertThat(upload.terms().constraints().size().most()).isEqualTo(new ByteCount(100));
  }

  @Test
  void two_uploads_never_share_a_key() {
    CreateUpload create = writeOnce.create();

    assertThat(create.create(ANN, Wishes.png()).upload().terms().placement().key())
        .isNotEqualTo(create.create(ANN, Wishes.png()).upload().terms().placement().key());
  }
}
