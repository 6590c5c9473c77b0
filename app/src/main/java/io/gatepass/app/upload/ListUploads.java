package io.gatepass.app.upload;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.UploadRepository;
import java.util.List;
import java.util.Optional;

/** Lists the caller's uploads, newest first, a page at a time. */
public final class ListUploads {
  private final UploadRepository uploads;

  public ListUploads(UploadRepository uploads) {
    this.uploads = uploads;
  }

  /** One page; {@code next} is where the following page begins, empty on the last. */
  public record Page(List<Upload> uploads, Optional<UploadId> next) {}

  public Page list(
      Caller caller, Optional<UploadStatus> status, Optional<UploadId> before, int size) {
    List<Upload> found = uploads.list(caller, status, before, size + 1);
    if (found.size() <= size) {
      return new Page(found, Optional.empty());
    }
    List<Upload> page = found.subList(0, size);
    return new Page(page, Optional.of(page.getLast().terms().id()));
  }
}
