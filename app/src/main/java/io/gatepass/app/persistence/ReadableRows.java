package io.gatepass.app.persistence;

import io.gatepass.domain.Upload;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A row that cannot be read must not keep the others from being worked on. */
record ReadableRows(RowReader reader) {
  private static final Logger LOG = LoggerFactory.getLogger(ReadableRows.class);

  Optional<Upload> read(UploadRow row) {
    try {
      return Optional.of(reader.upload(row));
    } catch (RuntimeException unreadable) {
      LOG.error("Upload {} cannot be read: {}", row.id(), unreadable.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
