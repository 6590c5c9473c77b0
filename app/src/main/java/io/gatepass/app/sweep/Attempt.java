package io.gatepass.app.sweep;

import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on one claimed upload: what was to be expected is put off, a defect told of and thrown. */
record Attempt(UploadRepository uploads, InstantSource clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

  /** What is cut off because this gateway stops is due at once, for others. */
  void at(Upload upload, Instant claimed, Runnable work) {
    try {
      work.run();
    } catch (StorageException later) {
      LOG.warn("Upload {} is looked at again later: {}", upload.terms().id(), later.getMessage());
      if (Thread.currentThread().isInterrupted()) {
        uploads.reschedule(upload, claimed, Optional.of(clock.instant()));
      }
    } catch (RepositoryUnavailable down) {
      throw down;
    } catch (RuntimeException defect) {
      LOG.error("Upload {} cannot be swept: {}", upload.terms().id(), defect.getClass().getName());
      throw defect;
    }
  }
}
