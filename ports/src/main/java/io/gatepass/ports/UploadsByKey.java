package io.gatepass.ports;

import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Uploads as a comparison with a store reads them. All throw {@link RepositoryUnavailable} when the
 * database cannot be asked.
 */
public interface UploadsByKey {

  /**
   * Those of these uploads that there are, whosever they are.
   *
   * @param ids at most 5,000
   * @return by id; empty: there is a row, and it cannot be read
   */
  Map<UploadId, Optional<Upload>> among(Collection<UploadId> ids);

  /**
   * Ready uploads of that store by the order of the bytes of their keys, without those whose rows
   * cannot be read.
   *
   * @param after only keys that sort after it
   * @param upTo only keys that do not sort after it
   * @param limit most rows, from 1 to 1,000
   */
  ReadyUploads ready(StoreName store, String after, String upTo, int limit);
}
