package io.gatepass.ports;

import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers under which keys uploads were created. Keys of different callers have nothing to do
 * with each other. Every method is one transaction that is durable when it returns, and all throw
 * {@link RepositoryUnavailable} when the database cannot be asked; repeating is safe.
 */
public interface OnceUploads {

  /**
   * What was created under a key.
   *
   * @param fingerprint of what was asked for then
   */
  record Earlier(UploadId upload, String fingerprint) {}

  /** Empty when the caller has not used that key, or so long ago that it was forgotten. */
  Optional<Earlier> find(Caller caller, IdempotencyKey key);

  /**
   * Adds a new upload and its key together, unless the upload's tenant and owner have used that key
   * before. Another creation with the same key is waited for.
   *
   * @param due when a worker first looks at the upload by itself
   * @return whether it was added; false: {@link #find} tells what was created before
   * @throws TokenRefused as {@link UploadRepository#add}, and then nothing was written
   */
  boolean add(Upload.Pending upload, Instant due, Once once);

  /**
   * Forgets the oldest keys of before that instant; their uploads stay.
   *
   * @param limit most keys, from 1 to 1,000
   * @return how many
   */
  int forget(Instant before, int limit);
}
