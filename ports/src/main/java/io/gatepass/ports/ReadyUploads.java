package io.gatepass.ports;

import io.gatepass.domain.Upload;
import java.util.List;
import java.util.Optional;

/**
 * Ready uploads between two keys, in the order of their keys.
 *
 * @param last the last key that was read, of an upload or of a row that cannot be read, where there
 *     may be more after it; empty where these are all
 */
public record ReadyUploads(List<Upload.Ready> uploads, Optional<String> last) {
  public ReadyUploads {
    uploads = List.copyOf(uploads);
  }
}
