package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static io.gatepass.domain.TransferKind.FORM;
import static io.gatepass.domain.TransferKind.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Rules;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadTerms;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChooseTransferTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void where_the_client_leaves_it_open_a_known_size_is_put() {
    assertThat(created(Wishes.png()).transfer().kind()).isEqualTo(PUT);
  }

  @Test
  void where_the_client_leaves_it_open_an_unknown_size_is_a_form() {
    assertThat(created(Wishes.openSize("default")).transfer().kind()).isEqualTo(FORM);
  }

  @Test
  void where_the_client_leaves_it_open_the_policy_is_kept() {
    assertThat(created(Wishes.of("image/png", 5, "forms")).transfer().kind()).isEqualTo(FORM);
    assertThat(created(Wishes.of("image/png", 5, "puts")).transfer().kind()).isEqualTo(PUT);
  }

  @Test
  void a_form_goes_to_a_staging_key_even_where_a_put_would_be_written_once() {
    UploadTerms terms = created(Wishes.sent(FORM, Optional.of(5L), "default"));

    assertThat(terms.placement().staging().orElseThrow()).hasToString("STAGING/acme/" + terms.id());
    assertThat(terms.enforced().writeOnce()).isEqualTo(Enforcement.FINALIZE);
    assertThat(terms.constraints().size()).isEqualTo(new SizeLimit.Exactly(new ByteCount(5)));
  }

  @Test
  void a_form_of_unknown_size_takes_what_the_policy_takes() {
    assertThat(created(Wishes.sent(FORM, Optional.empty(), "default")).constraints().size())
        .isEqualTo(new SizeLimit.AtMost(new ByteCount(100)));
  }

  @Test
  void a_form_of_unknown_size_takes_no_more_than_the_store() {
    assertThat(created(Wishes.sent(FORM, Optional.empty(), "large")).constraints().size())
        .isEqualTo(new SizeLimit.AtMost(Rules.LARGEST_FORM));
  }

  @Test
  void a_form_larger_than_the_store_takes_is_refused() {
    assertThatThrownBy(() -> created(Wishes.sent(FORM, Optional.of(401L), "large")))
        .isInstanceOf(UploadException.TooLarge.class)
        .hasMessage("The store takes at most 400 bytes in one request. A multipart may be larger.");
  }

  @Test
  void a_store_without_forms_offers_none() {
    refused(
        Wishes.sent(FORM, Optional.of(5L), "elsewhere"),
        "transfer_not_offered",
        "The store other takes no forms. Ask for the transfer put.");
  }

  @Test
  void a_policy_offers_only_what_it_names() {
    refused(
        Wishes.sent(FORM, Optional.of(5L), "puts"),
        "transfer_not_offered",
        "The policy puts does not permit the transfer form.");
    refused(
        Wishes.sent(PUT, Optional.of(5L), "forms"),
        "transfer_not_offered",
        "The policy forms does not permit the transfer put.");
  }

  @Test
  void a_put_that_the_gateway_picks_needs_its_size() {
    String message =
        "The member size is missing: only a form or a multipart can be sent without it.";
    refused(Wishes.openSize("puts"), "size_missing", message);
  }

  @Test
  void a_put_that_is_asked_for_by_name_may_have_any_size_which_is_weighed_at_the_end() {
    UploadTerms terms = created(Wishes.sent(PUT, Optional.empty(), "default"));

    assertThat(terms.constraints().size()).isEqualTo(new SizeLimit.AtMost(new ByteCount(100)));
    assertThat(terms.enforced().size()).isEqualTo(Enforcement.FINALIZE);
  }

  @Test
  void a_checksum_that_only_a_put_keeps_is_refused_with_a_form() {
    String digest = Base64.getEncoder().encodeToString(new byte[32]);
    Checksum checksum = new Checksum(ChecksumAlgorithm.SHA256, digest);

    refused(
        Wishes.form(checksum),
        "checksum_not_supported",
        "With a form the store cannot verify sha256. Send it with put, or declare none.");
  }

  private UploadTerms created(NewUpload wanted) {
    return sample.create().create(ANN, wanted).upload().terms();
  }

  private void refused(NewUpload wanted, String code, String message) {
    assertThatThrownBy(() -> created(wanted))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessage(message);
    assertThat(sample.uploads().size()).isZero();
  }
}
