package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static io.gatepass.domain.TransferKind.MULTIPART;
import static io.gatepass.domain.TransferKind.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.PartBytes;
import io.gatepass.app.testing.Rules;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChooseMultipartTest {
  private static final long FROM = SamplePolicies.MULTIPART_FROM.value();
  private static final Checksum SHA256 =
      new Checksum(ChecksumAlgorithm.SHA256, Base64.getEncoder().encodeToString(new byte[32]));

  private final Sample sample = Sample.writeOnce();

  @Test
  void where_the_client_leaves_it_open_the_policy_says_from_which_size_on() {
    assertThat(created(auto(FROM - 1)).transfer().kind()).isEqualTo(PUT);
    assertThat(created(auto(FROM)).transfer()).isEqualTo(planned(FROM));
  }

  @Test
  void where_no_put_is_permitted_a_small_file_goes_in_parts_too() {
    assertThat(created(Wishes.of("image/png", 5, "parts")).transfer()).isEqualTo(planned(5));
    assertThat(created(Wishes.of("image/png", 0, "parts")).transfer()).isEqualTo(planned(0));
  }

  @Test
  void where_no_form_is_taken_an_unknown_size_goes_in_parts_that_the_client_plans() {
    UploadTerms terms = created(Wishes.openSize("elsewhere"));

    ByteCount most = new ByteCount(100);
    assertThat(terms.transfer()).isEqualTo(new Transfer.Multipart(new PartPlan.Open()));
    assertThat(terms.constraints().size()).isEqualTo(new SizeLimit.AtMost(most));
  }

  @Test
  void parts_that_the_client_plans_are_weighed_as_a_whole_at_the_end() {
    assertThat(created(Wishes.inParts()).enforced().size()).isEqualTo(Enforcement.FINALIZE);
    assertThat(created(Wishes.inParts(25)).enforced().size()).isEqualTo(Enforcement.WIRE);
  }

  @Test
  void an_unknown_size_in_parts_takes_no_more_than_the_store() {
    assertThat(created(Wishes.inParts()).constraints().size())
        .isEqualTo(new SizeLimit.AtMost(Rules.PARTS.largestObject()));
  }

  @Test
  void a_file_larger_than_the_store_takes_in_parts_is_refused() {
    assertThatThrownBy(() -> created(Wishes.inParts(901)))
        .isInstanceOf(UploadException.TooLarge.class)
        .hasMessage("The store takes at most 900 bytes in parts.");
  }

  @Test
  void an_empty_file_is_put_where_the_store_takes_no_empty_part() {
    sample.storage().multiparts().limitTo(takingNothingEmpty());

    assertThat(created(auto(0)).transfer().kind()).isEqualTo(PUT);
    refused(
        Wishes.inParts(0),
        "transfer_not_offered",
        "The store takes no empty file in parts. Ask for the transfer put.");
  }

  @Test
  void a_policy_that_does_not_permit_parts_refuses_them() {
    refused(
        Wishes.sent(MULTIPART, Optional.of(5L), "puts"),
        "transfer_not_offered",
        "The policy puts does not permit the transfer multipart.");
  }

  @Test
  void a_digest_that_is_not_kept_in_parts_is_refused() {
    refused(
        Wishes.inParts(25, SHA256),
        "checksum_not_supported",
        "In parts the store cannot verify sha256. Send it with put, or declare none.");
  }

  @Test
  void nobody_is_promised_more_time_than_the_store_keeps_parts_for_the_last_look() {
    assertThat(created(Wishes.inParts(25)).expiresAt())
        .isEqualTo(Sample.START.plus(SamplePolicies.UPLOAD_TTL));

    sample.storage().multiparts().limitTo(keptFor(SamplePolicies.UPLOAD_TTL));
    Upload.Pending pending = sample.create().create(ANN, Wishes.inParts(25)).upload();

    assertThat(pending.terms().expiresAt())
        .isEqualTo(Sample.START.plus(SamplePolicies.UPLOAD_TTL).minus(Sample.GRACE));
    assertThat(new Upkeep(Sample.GRACE).firstLook(pending))
        .contains(Sample.START.plus(SamplePolicies.UPLOAD_TTL));
  }

  @Test
  void where_only_a_put_keeps_the_digest_a_file_that_fits_in_one_is_put() {
    long largest = Rules.LARGEST_PUT.value();

    assertThat(created(auto(FROM, SHA256)).transfer().kind()).isEqualTo(PUT);
    assertThat(created(auto(largest, SHA256)).transfer().kind()).isEqualTo(PUT);
    refused(
        auto(largest + 1, SHA256),
        "checksum_not_supported",
        "In parts the store cannot verify sha256. Send it with put, or declare none.");
  }

  @Test
  void a_digest_that_parts_keep_too_changes_nothing() {
    Checksum crc32c = PartBytes.of(25).crc32c();

    assertThat(created(auto(FROM, crc32c)).transfer().kind()).isEqualTo(MULTIPART);
  }

  private static PartLimits takingNothingEmpty() {
    PartLimits usual = Rules.PARTS;
    return new PartLimits(
        usual.smallest(),
        usual.largest(),
        usual.most(),
        usual.largestObject(),
        false,
        usual.kept());
  }

  private static PartLimits keptFor(Duration kept) {
    PartLimits usual = Rules.PARTS;
    return new PartLimits(
        usual.smallest(),
        usual.largest(),
        usual.most(),
        usual.largestObject(),
        usual.takesEmpty(),
        Optional.of(kept));
  }

  private static NewUpload auto(long size, Checksum checksum) {
    return Wishes.of("image/png", size, "large", Optional.of(checksum));
  }

  private static NewUpload auto(long size) {
    return Wishes.of("image/png", size, "large");
  }

  private static Transfer planned(long size) {
    return new Transfer.Multipart(new PartPlan.Planned(new ByteCount(size), Rules.PARTS.largest()));
  }

  private UploadTerms created(NewUpload wanted) {
    return sample.create().create(ANN, wanted).upload().terms();
  }

  private void refused(NewUpload wanted, String code, String message) {
    int before = sample.uploads().size();
    assertThatThrownBy(() -> created(wanted))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessage(message);
    assertThat(sample.uploads().size()).isEqualTo(before);
  }
}
