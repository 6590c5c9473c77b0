package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CreateUploadTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void the_answer_is_the_remembered_upload_and_its_signed_request() {
    Granted granted = sample.create().create(ANN, Wishes.png());

    assertThat(sample.find().find(ANN, Sample.idOf(granted.upload()))).isEqualTo(granted.upload());
    assertThat(((Instruction.Put) granted.request()).request().uri().getPath())
        .isEqualTo("/" + granted.upload().terms().placement().key());
    assertThat(granted.upload().lastSignedExpiry()).isEqualTo(granted.request().expiresAt());
  }

  @Test
  void tenant_and_owner_come_from_the_caller() {
    Upload upload = sample.pending();

    assertThat(upload.terms().tenant()).isEqualTo("acme");
    assertThat(upload.terms().owner()).isEqualTo("ann");
  }

  @Test
  void a_request_lives_as_long_as_the_policy_says() {
    Granted granted = sample.create().create(ANN, Wishes.png());

    assertThat(granted.request().expiresAt()).isEqualTo(Sample.START.plus(SamplePolicies.URL_TTL));
    assertThat(granted.upload().terms().expiresAt())
        .isEqualTo(Sample.START.plus(SamplePolicies.UPLOAD_TTL));
  }

  @Test
  void a_request_ends_with_the_upload_where_that_comes_first() {
    Granted granted = sample.create().create(ANN, Wishes.of("image/png", 5, "hasty"));

    assertThat(granted.request().expiresAt())
        .isEqualTo(granted.upload().terms().expiresAt())
        .isEqualTo(Sample.START.plus(Duration.ofMinutes(5)));
  }

  @Test
  void a_worker_looks_first_when_no_signed_request_can_bring_anything_any_more() {
    Upload upload = sample.pending();

    assertThat(sample.uploads().dueOf(upload))
        .contains(upload.terms().expiresAt().plus(Sample.GRACE));
  }

  @Test
  void nothing_is_remembered_when_signing_fails() {
    sample
        .storage()
        .calls()
        .failNext(Storage.SIGN_PUT, new StorageException.Misconfigured("No credential.", null));

    assertThatThrownBy(() -> sample.create().create(ANN, Wishes.png()))
        .isInstanceOf(StorageException.Misconfigured.class);
    assertThat(sample.uploads().size()).isZero();
  }

  @Test
  void there_is_no_answer_when_nothing_could_be_remembered() {
    sample
        .uploads()
        .calls()
        .failNext(Rows.ADD, new RepositoryUnavailable(new SQLException("away")));

    assertThatThrownBy(() -> sample.create().create(ANN, Wishes.png()))
        .isInstanceOf(RepositoryUnavailable.class);
  }

  @Test
  void no_store_is_asked() {
    sample.pending();

    assertThat(sample.storage().calls().log()).containsExactly(Storage.SIGN_PUT);
  }
}
