package io.gatepass.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepNowTest {
  private static final Caller OPERATOR = new Caller("ops", "ops", Set.of(Scope.ADMIN));

  private final Sample sample = Sample.writeOnce();
  private final SweepNow now = new SweepNow(sample.sweep().due(), sample.clock());

  @Test
  void all_that_is_due_is_seen_to_however_much_it_is() {
    List<Upload> many = Stream.<Upload>generate(sample::pending).limit(20).toList();
    assertThat(now.sweep(OPERATOR)).isEqualTo(new SweepNow.Swept(0, false));
    many.forEach(this::expire);

    assertThat(now.sweep(OPERATOR)).isEqualTo(new SweepNow.Swept(20, false));
    assertThat(now.sweep(OPERATOR)).isEqualTo(new SweepNow.Swept(0, false));
  }

  @Test
  void a_defect_in_one_keeps_no_other_waiting() {
    List<Upload> two = List.of(sample.pending(), sample.pending());
    two.forEach(this::expire);
    sample.storage().calls().failNext(Storage.FIND, new IllegalStateException("a defect"));

    assertThat(now.sweep(OPERATOR)).isEqualTo(new SweepNow.Swept(2, false));
    assertThat(two)
        .filteredOn(upload -> sample.uploads().get(upload) instanceof Upload.Orphaned)
        .hasSize(1);
  }

  @Test
  void it_is_the_operators_alone() {
    Caller other = new Caller("acme", "ann", EnumSet.complementOf(EnumSet.of(Scope.ADMIN)));

    assertThatThrownBy(() -> now.sweep(other)).isInstanceOf(UploadException.Forbidden.class);
  }

  @Test
  void a_database_that_is_away_is_told() {
    expire(sample.pending());
    sample
        .uploads()
        .calls()
        .failNext(Rows.REPLACE, new RepositoryUnavailable(new SQLException("away")));

    assertThatThrownBy(() -> now.sweep(OPERATOR)).isInstanceOf(RepositoryUnavailable.class);
  }

  private void expire(Upload upload) {
    sample.clock().moveTo(upload.terms().expiresAt().plus(Sample.GRACE));
  }
}
