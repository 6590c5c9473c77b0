package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignTransferTest {
  private final Sample sample = Sample.writeOnce();
  private final Upload.Pending pending = sample.pending();

  @Test
  void a_pending_upload_is_signed_again_and_the_new_expiry_remembered() {
    sample.clock().advance(Duration.ofHours(1));

    Granted granted = sign();

    assertThat(granted.request().expiresAt())
        .isEqualTo(sample.clock().instant().plus(SamplePolicies.URL_TTL));
    assertThat(sample.uploads().get(pending)).isEqualTo(granted.upload());
    assertThat(granted.upload().lastSignedExpiry()).isEqualTo(granted.request().expiresAt());
    assertThat(sample.uploads().dueOf(pending))
        .contains(pending.terms().expiresAt().plus(Sample.GRACE));
  }

  @Test
  void no_request_outlives_its_upload() {
    sample.clock().moveTo(pending.terms().expiresAt().minusSeconds(30));

    assertThat(sign().request().expiresAt()).isEqualTo(pending.terms().expiresAt());
  }

  @Test
  void an_expired_upload_is_not_signed_again() {
    sample.clock().moveTo(pending.terms().expiresAt());

    assertThatThrownBy(this::sign)
        .isInstanceOf(UploadException.Ended.class)
        .hasMessage("The upload has expired. Create a new one.");
  }

  @Test
  void a_ready_upload_has_nothing_left_to_send() {
    Bytes.asPromised(pending).arriveAt(sample.storage());
    sample.finish(pending);

    assertThatThrownBy(this::sign)
        .isInstanceOf(UploadException.NotPending.class)
        .hasMessage("The upload is ready, not pending: nothing is to be sent.");
  }

  @Test
  void an_aborted_upload_has_ended() {
    abort();

    assertThatThrownBy(this::sign).isInstanceOf(UploadException.Ended.class);
  }

  @Test
  void an_upload_that_ends_while_its_request_is_signed_gets_none() {
    sample.uploads().calls().beforeNext(Rows.REMEMBER, this::abort);

    assertThatThrownBy(this::sign).isInstanceOf(UploadException.Ended.class);
  }

  @Test
  void a_request_whose_expiry_could_not_be_remembered_does_not_leave() {
    sample
        .uploads()
        .calls()
        .failNext(Rows.REMEMBER, new RepositoryUnavailable(new SQLException("away")));

    assertThatThrownBy(this::sign).isInstanceOf(RepositoryUnavailable.class);
  }

  @Test
  void a_credential_that_cannot_be_had_leaves_the_upload_as_it_was() {
    sample
        .storage()
        .calls()
        .failNext(Storage.SIGN_PUT, new StorageException.Unavailable("away", null, null));

    assertThatThrownBy(this::sign).isInstanceOf(StorageException.Unavailable.class);
    assertThat(sample.uploads().get(pending)).isEqualTo(pending);
  }

  private Granted sign() {
    return sample.transfer().sign(ANN, Sample.idOf(pending));
  }

  private void abort() {
    sample.delete().delete(ANN, Sample.idOf(pending));
  }
}
