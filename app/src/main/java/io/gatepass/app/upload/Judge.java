package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ContentRule;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Inspection;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Verdict;
import io.gatepass.domain.Violation;
import io.gatepass.ports.ContentDetector;
import io.gatepass.ports.StorageException;
import java.util.List;
import java.util.Optional;

/** Judges what a look has found, and what its first bytes are. Only reads, so it is repeatable. */
record Judge(Stores stores, Inspectors inspectors) {

  /**
   * Everything that is wrong, not only what comes first.
   *
   * @param combined a digest of the whole that the store has not told by itself
   */
  Verdict judge(Upload upload, StoredObject found, Optional<Checksum> combined) {
    StoredObject known =
        combined
            .filter(digest -> !found.checksums().containsKey(digest.algorithm()))
            .map(found::with)
            .orElse(found);
    return Inspection.judge(upload.terms(), known).and(contents(upload, found));
  }

  private List<Violation> contents(Upload upload, StoredObject found) {
    try {
      return detected(upload, found)
          .map(type -> rule(upload).violations(upload.terms().constraints().type(), type))
          .orElse(List.of());
    } catch (StorageException.Missing | StorageException.Conflict changed) {
      return List.of(Changes.CHANGED);
    }
  }

  private Optional<ContentType> detected(Upload upload, StoredObject found) {
    ByteCount length = found.size().atMost(ContentDetector.HEAD);
    return length.equals(ByteCount.ZERO)
        ? Optional.empty()
        : inspectors
            .detector()
            .detect(stores.of(upload.terms()).objects().readRange(found.ref(), 0, length));
  }

  private ContentRule rule(Upload upload) {
    return new ContentRule(inspectors.detector(), inspectors.permitted(upload));
  }
}
