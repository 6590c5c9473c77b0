package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Scanned;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.ScanVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a scan is tried again. */
class NoVerdictTest {
  private static final Instant DAY = Sample.START.plus(Duration.ofHours(24));

  private final Sample sample = Sample.promoting();
  private final Upload.Pending sent = Scanned.STAGED.sent(sample);

  @Test
  void what_has_no_verdict_for_a_day_from_a_scanner_that_answers_for_others_is_not_scannable() {
    sample.scanner().hasNoVerdictOn(Wishes.SIZE.value());
    sample.finish(sent);

    triedUntil(DAY);
    isWaiting();
    triedUntil(DAY.plus(Duration.ofMinutes(10)));

    assertThat(Scanned.codes(sample, sent)).containsExactly("not_scannable");
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void where_the_scanner_is_away_it_waits_for_as_long_as_that_lasts() {
    sample.scanner().isDown();
    sample.finish(sent);

    triedUntil(DAY.plus(Duration.ofHours(24)));
    isWaiting();

    sample.scanner().finds(new ScanVerdict.Clean());
    triedUntil(sample.clock().instant().plus(Duration.ofMinutes(10)));
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_scanner_that_has_come_back_after_a_day_is_tried_more_than_once() {
    sample.scanner().isDown();
    sample.finish(sent);
    triedUntil(DAY.plus(Duration.ofHours(1)));

    sample.scanner().finds(new ScanVerdict.Clean());
    sample.scanner().hasNoVerdictOn(Wishes.SIZE.value());
    tried();
    isWaiting();

    sample.scanner().hasNoVerdictOn(-1);
    tried();
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void without_a_scanner_it_waits_for_one_or_for_its_client_to_give_it_up() {
    SettleUpload settle =
        new SettleUpload(
            sample.stores(),
            sample.uploads(),
            new Inspectors(SamplePolicies.all(), sample.detector(), Optional.empty()),
            sample.leftovers(),
            new Upkeep(Sample.GRACE),
            sample.clock());
    sample.finish(sent);
    sample.clock().moveTo(DAY.plus(Duration.ofHours(1)));

    settle.settle(sample.uploads().get(sent), Witness.SCANNER);
    isWaiting();

    sample.delete().delete(Sample.ANN, Sample.idOf(sent));
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Aborted.class);
  }

  private void triedUntil(Instant end) {
    while (sample.clock().instant().isBefore(end)
        && sample.uploads().get(sent) instanceof Upload.Uploaded) {
      tried();
    }
  }

  private void tried() {
    sample.clock().moveTo(sample.uploads().dueOf(sent).orElseThrow());
    sample.sweep().sweep();
  }

  private void isWaiting() {
    assertThat(((Upload.Uploaded) sample.uploads().get(sent)).waiting())
        .contains(Waiting.SCANNER_UNAVAILABLE);
  }
}
