package io.gatepass.app.testing;

import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import java.util.List;

/** Uploads under a policy that wants them scanned. */
public enum Scanned {
  /** Where they are served from. */
  IN_PLACE,
  /** At a key from which they are copied. */
  STAGED;

  public Sample sample() {
    return switch (this) {
      case IN_PLACE -> Sample.writeOnce();
      case STAGED -> Sample.promoting();
    };
  }

  public Upload.Pending sent(Sample sample) {
    Upload.Pending pending = pending(sample);
    Bytes.asPromised(pending).arriveAt(sample.storage());
    return pending;
  }

  public static Upload.Pending pending(Sample sample) {
    return sample.create().create(Sample.ANN, Wishes.of("image/png", 5, "scanned")).upload();
  }

  /** Why it has failed. */
  public static List<String> codes(Sample sample, Upload upload) {
    return ((Upload.Failed) sample.uploads().get(upload))
        .violations().stream().map(Violation::code).toList();
  }
}
