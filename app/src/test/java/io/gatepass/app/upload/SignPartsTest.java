package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.PartBytes;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Rules;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignPartsTest {
  private static final Map<Integer, String> NONE = Map.of();
  private static final String MD5 = "AAAAAAAAAAAAAAAAAAAAAA==";

  private final Sample sample = Sample.writeOnce();
  private final Upload.Pending pending = InParts.of(sample).upload();

  @Test
  void parts_are_signed_in_the_order_of_asking_and_their_expiry_is_remembered() {
    sample.clock().advance(Duration.ofHours(1));

    List<SignedPart> signed = sign(pending, List.of(3, 1), NONE);

    assertThat(signed).extracting(part -> part.part().number()).containsExactly(3, 1);
    assertThat(sample.uploads().get(pending).lastSignedExpiry())
        .isEqualTo(signed.getFirst().request().expiresAt())
        .isEqualTo(sample.clock().instant().plus(SamplePolicies.URL_TTL));
    assertThat(sample.uploads().dueOf(pending))
        .contains(signed.getFirst().request().expiresAt().plus(Sample.GRACE));
  }

  @Test
  void ten_thousand_parts_are_signed_at_once_where_the_client_plans_them() {
    Upload.Pending open = InParts.of(sample, Wishes.inParts(), 25).upload();
    List<Integer> all = IntStream.rangeClosed(1, PartPlan.MOST_PARTS).boxed().toList();

    assertThat(sign(open, all, NONE)).hasSize(PartPlan.MOST_PARTS);
    refused(open, List.of(PartPlan.MOST_PARTS + 1), NONE, "part_outside_plan");
  }

  @Test
  void no_number_is_signed_that_the_store_does_not_take() {
    PartLimits usual = Rules.PARTS;
    sample
        .storage()
        .multiparts()
        .limitTo(
            new PartLimits(
                usual.smallest(),
                usual.largest(),
                5,
                usual.largestObject(),
                usual.takesEmpty(),
                usual.kept()));
    Granted open =
        sample.create().create(ANN, Wishes.signingFirst(Integer.MAX_VALUE, Wishes.inParts()));

    assertThat(((Instruction.Multipart) open.request()).parts()).hasSize(5);
    refused(open.upload(), List.of(5, 6), NONE, "part_outside_plan");
  }

  @Test
  void a_part_outside_the_plan_is_refused_and_nothing_signed() {
    sample.storage().calls().forget();

    refused(pending, List.of(1, 4), NONE, "part_outside_plan");
    refused(pending, List.of(0), NONE, "part_outside_plan");
    assertThat(sample.storage().calls().log()).isEmpty();
  }

  @Test
  void a_checksum_that_is_given_is_bound() {
    assertThat(sign(pending, List.of(1, 2), Map.of(2, MD5)))
        .extracting(part -> part.request().headers())
        .containsExactly(Map.of(), Map.of("digest", MD5));
    refused(pending, List.of(1), Map.of(1, "AAAA"), "checksum_malformed");
  }

  @Test
  void where_parts_need_a_checksum_each_must_have_one() {
    PartBytes bytes = PartBytes.of(25);
    Upload.Pending declared = InParts.of(sample, Wishes.inParts(25, bytes.crc32c()), 25).upload();
    String crc = bytes.crc32c().value();

    assertThat(sign(declared, List.of(1, 2), Map.of(1, crc, 2, crc))).hasSize(2);
    refused(declared, List.of(1, 2), Map.of(1, crc), "part_checksum_missing");
  }

  @Test
  void an_upload_that_has_no_parts_says_so() {
    Upload put = sample.pending();

    assertThatThrownBy(() -> sign(put, List.of(1), NONE))
        .isInstanceOf(UploadException.NotMultipart.class)
        .hasMessage("The upload is sent as put, not as multipart: it has no parts.");
  }

  @Test
  void an_expired_upload_is_not_signed_again() {
    sample.clock().moveTo(pending.terms().expiresAt());

    assertThatThrownBy(() -> sign(pending, List.of(1), NONE))
        .isInstanceOf(UploadException.Ended.class);
  }

  @Test
  void an_upload_that_ends_while_its_parts_are_signed_gets_none() {
    sample
        .uploads()
        .calls()
        .beforeNext(Rows.REMEMBER, () -> sample.delete().delete(ANN, Sample.idOf(pending)));

    assertThatThrownBy(() -> sign(pending, List.of(1), NONE))
        .isInstanceOf(UploadException.Ended.class);
  }

  @Test
  void parts_whose_expiry_could_not_be_remembered_do_not_leave() {
    sample
        .uploads()
        .calls()
        .failNext(Rows.REMEMBER, new RepositoryUnavailable(new SQLException("away")));

    assertThatThrownBy(() -> sign(pending, List.of(1), NONE))
        .isInstanceOf(RepositoryUnavailable.class);
  }

  @Test
  void signing_ends_no_lease() {
    sample.storage().calls().beforeNext(Storage.COMPLETE, this::signWhileItIsHeld);

    assertThat(new InParts(sample, pending, PartBytes.of(25)).sendAll().finish())
        .isInstanceOf(Upload.Ready.class);
  }

  private void signWhileItIsHeld() {
    sign(pending, List.of(1), NONE);
    assertThat(sample.uploads().isLeased(pending, sample.clock().instant())).isTrue();
  }

  private List<SignedPart> sign(
      Upload upload, List<Integer> numbers, Map<Integer, String> checksums) {
    return sample.signParts().sign(ANN, Sample.idOf(upload), numbers, checksums).stream().toList();
  }

  private void refused(
      Upload upload, List<Integer> numbers, Map<Integer, String> checksums, String code) {
    assertThatThrownBy(() -> sign(upload, numbers, checksums))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
