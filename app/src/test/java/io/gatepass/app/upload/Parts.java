package io.gatepass.app.upload;

import io.gatepass.app.testing.PartBytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.Upload;
import java.util.random.RandomGenerator;

/** A client that sends its parts, most often all of them. */
final class Parts {
  private Parts() {}

  static void send(Sample sample, Upload.Pending upload, RandomGenerator random) {
    PartBytes bytes = PartBytes.of(25);
    for (int number = 1; number <= bytes.count(); number++) {
      if (random.nextInt(8) > 0) {
        sample
            .storage()
            .multiparts()
            .receive(upload.session().orElseThrow(), number, bytes.part(number));
      }
    }
  }
}
