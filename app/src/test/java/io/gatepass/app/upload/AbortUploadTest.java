package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Giving up what is pending, by clients that must not delete a file by mistake. */
class AbortUploadTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void what_is_pending_ends_with_its_parts_however_often_that_is_said() {
    InParts client = InParts.of(sample).send(1);

    abort(ANN, client.upload());
    abort(ANN, client.upload());

    assertThat(client.now()).isInstanceOf(Upload.Aborted.class);
    assertThat(client.sessions()).isZero();
  }

  @Test
  void a_file_stays() {
    Upload ready = sample.ready();

    assertThatThrownBy(() -> abort(ANN, ready)).isInstanceOf(UploadException.NotPending.class);
    assertThat(sample.uploads().get(ready)).isEqualTo(ready);
  }

  @Test
  void a_file_that_becomes_one_at_this_moment_stays_too() {
    Upload sent = sample.sent();
    sample.uploads().calls().beforeNext(Rows.REPLACE, () -> sample.finish(sent));

    assertThatThrownBy(() -> abort(ANN, sent)).isInstanceOf(UploadException.NotPending.class);
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void only_its_owner_may_and_only_who_may_upload() {
    Upload pending = sample.pending();
    Caller bob = new Caller("acme", "bob", Set.of(Scope.values()));
    Caller weak = new Caller("acme", "ann", Set.of(Scope.DELETE));

    assertThatThrownBy(() -> abort(bob, pending)).isInstanceOf(UploadException.NotFound.class);
    assertThatThrownBy(() -> abort(weak, pending)).isInstanceOf(UploadException.Forbidden.class);
    assertThat(sample.uploads().get(pending)).isEqualTo(pending);
  }

  private void abort(Caller caller, Upload upload) {
    sample.delete().abort(caller, Sample.idOf(upload));
  }
}
