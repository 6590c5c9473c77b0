package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form from its creation to its end, on a store that would refuse a second put. */
class FormTest {
  private static final URI BACK = URI.create("https://app.example/done?u=1");

  private final Sample sample = Sample.writeOnce();
  private final Granted granted = sample.create().create(ANN, Wishes.form(BACK));
  private final Upload.Pending pending = granted.upload();

  @Test
  void the_form_names_the_staging_key_the_limit_and_the_redirect() {
    assertThat(fields(granted))
        .contains(
            "key=STAGING/acme/" + pending.terms().id(),
            "limit=at most 100 bytes",
            "success_action_redirect=https://app.example/done?u=1");
    assertThat(pending.lastSignedExpiry()).isEqualTo(granted.request().expiresAt());
  }

  @Test
  void the_same_form_is_signed_again() {
    sample.clock().advance(Duration.ofMinutes(5));

    Granted again = sample.transfer().sign(ANN, Sample.idOf(pending));

    assertThat(fields(again)).isEqualTo(fields(granted));
    assertThat(again.request().expiresAt()).isAfter(granted.request().expiresAt());
  }

  @Test
  void any_size_up_to_the_limit_becomes_ready_under_the_final_key() {
    send(7);

    Upload.Ready ready = (Upload.Ready) sample.finish(pending);

    assertThat(ready.size()).isEqualTo(new ByteCount(7));
    assertThat(sample.storage().objects().keys()).containsExactly(finalKey());
  }

  @Test
  void more_than_the_limit_is_rejected_and_removed() {
    send(101);

    assertThatThrownBy(() -> sample.finish(pending))
        .isInstanceOfSatisfying(
            UploadException.Rejected.class,
            rejected ->
                assertThat(rejected.violations())
                    .extracting(Violation::detail)
                    .containsExactly("Stored are 101 bytes, promised were at most 100 bytes."));
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void a_form_that_is_sent_again_after_ready_changes_nothing_and_is_swept_away() {
    send(7);
    Upload.Ready ready = (Upload.Ready) sample.finish(pending);
    send(8);

    assertThat(sample.finish(pending)).isEqualTo(ready);
    assertThat(sample.storage().objects().peek(ready.object().key()).map(StoredObject::ref))
        .contains(ready.object());

    sample.clock().moveTo(pending.lastSignedExpiry().plus(Sample.GRACE));
    sample.sweep().sweep();
    assertThat(sample.storage().objects().keys()).containsExactly(finalKey());
    assertThat(sample.uploads().dueOf(pending)).isEmpty();
  }

  @Test
  void a_crash_after_the_copy_is_finished_by_the_sweeper() {
    send(7);
    sample.storage().calls().afterNext(Storage.PROMOTE, Killed.here());
    assertThatThrownBy(() -> sample.finish(pending)).isInstanceOf(Killed.class);

    sample.clock().advance(Duration.ofMinutes(5));
    sample.sweep().sweep();

    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Ready.class);
    assertThat(sample.storage().objects().keys()).containsExactly(finalKey());
  }

  @Test
  void a_form_that_arrived_and_that_nobody_finalized_is_settled_by_the_sweeper() {
    send(7);

    sample.clock().moveTo(pending.terms().expiresAt().plus(Sample.GRACE));
    sample.sweep().sweep();

    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Ready.class);
  }

  private void send(long size) {
    Bytes.asPromised(pending).weighing(size).arriveAt(sample.storage());
  }

  private String finalKey() {
    return pending.terms().placement().key().value();
  }

  private static List<String> fields(Granted granted) {
    return ((Instruction.Form) granted.request())
        .form().fields().entrySet().stream().map(Object::toString).toList();
  }
}
