package io.gatepass.app.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.app.upload.NewUpload;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.UploadTerms;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a token permits, and no more. */
class CreateUnderTokenTest {
  private final Sample sample = Sample.writeOnce();
  private final Backend backend = new Backend(sample);
  private int created;

  @AfterEach
  void nothing_else_was_created() {
    assertThat(sample.uploads().size()).isEqualTo(created);
  }

  @Test
  void it_is_its_makers_and_carries_what_the_token_says() {
    CreateToken.Made made = backend.make(Backend.with(Map.of("order", "17")));
    UploadTerms terms = create(made, withNotes(Map.of("mine", "1")));

    assertThat(Sample.ANN.owns(terms)).isTrue();
    assertThat(terms.token()).contains(made.token().id());
    assertThat(terms.metadata()).isEqualTo(new Metadata(Map.of("order", "17", "mine", "1")));
    assertThat(backend.kept(made).used()).isOne();
  }

  @Test
  void the_policy_is_the_tokens_whether_its_holder_names_it_or_not() {
    TokenRequest large = Backend.under("large", null);
    assertThat(create(backend.make(large), open()).policy().value()).isEqualTo("large");
    assertThat(create(backend.make(large), Wishes.of("image/png", 500, "large")).policy().value())
        .isEqualTo("large");
    refused(large, Wishes.of("image/png", 5, "default"), "policy_unknown");
  }

  @Test
  void no_file_is_larger_than_the_token_says_and_none_is_without_a_limit() {
    TokenRequest small = Backend.under("large", 50L);
    assertThat(
            create(backend.make(small), Wishes.of("image/png", 50, "large")).constraints().size())
        .isEqualTo(new SizeLimit.Exactly(new ByteCount(50)));
    assertThatThrownBy(() ->
            sample
                .create()
                .create(backend.holder(backend.make(small)), Wishes.of("image/png", 51, "large")))
        .isInstanceOf(UploadException.TooLarge.class);
    for (TransferKind kind : new TransferKind[] {TransferKind.FORM, TransferKind.MULTIPART}) {
      NewUpload unknown = Wishes.sent(kind, Optional.empty(), "large");
      assertThat(create(backend.make(small), unknown).constraints().size())
          .isEqualTo(new SizeLimit.AtMost(new ByteCount(50)));
    }
    assertThat(
            create(backend.make(Backend.under("default", 5000L)), Wishes.openSize("default"))
                .constraints()
                .size())
        .as("what the policy permits stays the limit")
        .isEqualTo(new SizeLimit.AtMost(new ByteCount(100)));
  }

  @Test
  void what_the_token_says_cannot_be_said_otherwise() {
    TokenRequest fixed = Backend.with(Map.of("order", "17"));
    refused(fixed, withNotes(Map.of("order", "18")), "metadata_fixed");
    refused(fixed, withNotes(Map.of("mine", "x".repeat(2040))), "metadata_too_large");
    assertThat(create(backend.make(fixed), withNotes(Map.of("order", "17"))).metadata())
        .isEqualTo(new Metadata(Map.of("order", "17")));
  }

  private UploadTerms create(CreateToken.Made made, NewUpload wish) {
    created++;
    return sample.create().create(backend.holder(made), wish).upload().terms();
  }

  private void refused(TokenRequest request, NewUpload wish, String code) {
    CreateToken.Made made = backend.make(request);
    Caller holder = backend.holder(made);
    assertThatThrownBy(() -> sample.create().create(holder, wish))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class, e -> assertThat(e.code()).isEqualTo(code));
    assertThat(backend.kept(made).used()).isZero();
  }

  private static NewUpload open() {
    return withNotes(Map.of());
  }

  /** Without a policy. */
  private static NewUpload withNotes(Map<String, String> metadata) {
    NewUpload png = Wishes.png();
    return new NewUpload(
        png.filename(),
        png.contentType(),
        png.size(),
        Optional.empty(),
        png.transfer(),
        png.redirect(),
        png.parts(),
        png.checksum(),
        new Metadata(metadata));
  }
}
