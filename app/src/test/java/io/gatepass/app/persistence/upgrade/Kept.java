package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.domain.Upload;
import java.util.List;

/** One upload twice: as it was written then, and as it has to be read now. */
record Kept(OldUpload row, Upload meaning) {

  static Era era(String since, List<Kept> uploads) {
    return new Era(
        since,
        uploads.stream().map(kept -> kept.row().insert()).toList(),
        today -> uploads.forEach(kept -> kept.isRead(today)));
  }

  private void isRead(TestDatabase today) {
    assertThat(today.uploads().find(OldUpload.id(row.number()))).contains(meaning);
  }
}
