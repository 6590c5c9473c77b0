package io.gatepass.app.upload;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Violation;
import java.util.List;
import java.util.Optional;

/** What became of putting an upload's parts together. */
sealed interface Assembly {

  /**
   * The object is there.
   *
   * @param combined its digest, put together from those of exactly the parts that it was made of
   */
  record Whole(StoredObject object, Optional<Checksum> combined) implements Assembly {}

  /** Another worker had the object made meanwhile; only that one may know more of it. */
  record Found(StoredObject object) implements Assembly {}

  /** All parts are there, and the object that they would make is not what was promised. */
  record Spoiled(List<Violation> violations) implements Assembly {}

  /** Its client has to do something first: send parts, or finalize again. */
  record Open(UploadException why) implements Assembly {}

  /** Not ours: another worker is at it or was first, or only the client may have it done. */
  record Elsewhere() implements Assembly {}

  /** The store has neither the parts nor an object. */
  record Lost() implements Assembly {}
}
