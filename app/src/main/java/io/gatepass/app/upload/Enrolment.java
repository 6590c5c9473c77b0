package io.gatepass.app.upload;

import io.gatepass.domain.Upload;
import java.time.Instant;

/** How a new upload is remembered. */
interface Enrolment {

  /** Whether it was added, to be looked at then; false: it had been created before. */
  boolean add(Upload.Pending upload, Instant due);

  /** Whether the client can come back to an upload of whose creation it has had no answer. */
  boolean isRepeatable();
}
