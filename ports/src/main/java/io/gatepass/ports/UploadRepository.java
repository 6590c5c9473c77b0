package io.gatepass.ports;

import io.gatepass.domain.Caller;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers uploads. Every method is one transaction that is durable when it returns, and holds no
 * transaction open afterwards. Instants keep microseconds. All throw {@link RepositoryUnavailable}
 * when the database cannot be asked; then nothing is known of what was written, and repeating is
 * safe.
 */
public interface UploadRepository {

  /**
   * Adds a new upload, which a worker first looks at by itself at {@code due}. Under a token it is
   * counted in the same transaction, and keeps the token open until its deadline.
   *
   * @throws TokenRefused when the token permits no more; then nothing was written
   */
  void add(Upload.Pending upload, Instant due);

  /** The upload as it is now, whosever it is; empty when there never was one. */
  Optional<Upload> find(UploadId id);

  /**
   * The caller's uploads, newest first.
   *
   * @param status only these, or any when empty
   * @param before only uploads older than this one
   * @param limit most rows, from 1 to 200
   */
  List<Upload> list(
      Caller caller, Optional<UploadStatus> status, Optional<UploadId> before, int limit);

  /**
   * How many uploads an owner has pending under a policy.
   *
   * @param most counts no further than to that
   */
  int pending(String tenant, String owner, PolicyName policy, int most);

  /**
   * Compare-and-set on the state: writes {@code next} and ends any lease, if the upload is still in
   * the state of {@code seen}. The last signed expiry only ever grows.
   *
   * @param due when a worker looks at it by itself; empty: never
   * @return whether it was written; false: somebody else moved it first, read again
   */
  boolean replace(Upload seen, Upload next, Optional<Instant> due);

  /**
   * Remembers what was signed or opened for an upload, if it is still pending: its last signed
   * expiry and when it was signed, which only ever grow, and its session, which is set once.
   * Touches no lease.
   *
   * @param due when a worker looks at it by itself, unless somebody holds a lease; empty: as before
   * @return whether it was written; false: somebody moved it, read again
   */
  boolean remember(Upload.Pending pending, Optional<Instant> due);

  /**
   * Takes a lease for unfinished work, if the upload is still in the state of {@code seen} and
   * nobody holds a lease. A worker looks at the upload at the latest when it ends, and the last
   * signed expiry grows to that where {@link Intent#writes}.
   *
   * @return whether the lease is ours until then
   */
  boolean begin(Upload seen, Intent intent, Instant now, Instant until);

  /**
   * Hands out uploads that are due and that nobody has leased, the longest due first, and puts
   * their next look off to {@code again}: another worker gets them only if this one dies. A lease
   * that had ended is nobody's any more and cannot be renewed. Rows that another worker is taking
   * at this moment are passed over, not waited for. What waits for a scan is not among them.
   *
   * @param limit most rows, from 1 to 200
   */
  List<Upload> claimDue(Instant now, Instant again, int limit);

  /** As {@link #claimDue}, those uploads that wait for a scan and no others. */
  List<Upload> claimScans(Instant now, Instant again, int limit);

  /**
   * Keeps the lease that was taken until then for longer, if it has not become another worker's
   * meanwhile; the last signed expiry grows to that where its {@link Intent#writes}.
   *
   * @return whether it is ours until {@code next}
   */
  boolean renew(UploadId id, Instant until, Instant next);

  /**
   * Gives back the lease that was taken until then, if it has not become another worker's
   * meanwhile; the next look by itself is at {@code due}, unless somebody has set another one since
   * the lease was taken.
   */
  void release(UploadId id, Instant until, Instant due);

  /**
   * Compare-and-set on the due date: puts the next look by itself at {@code due}, or at never where
   * that is empty, if the upload is still in the state of {@code seen} and due when its claim has
   * put it off to. Otherwise somebody has made it due or leased it since, whatever his clock says.
   *
   * @param claimed the {@code again} of the claim
   */
  void reschedule(Upload seen, Instant claimed, Optional<Instant> due);

  /**
   * Has a worker look at an upload at {@code due} at the latest, if it is still in the state of
   * {@code seen}. Touches no lease: while there is one nobody looks.
   */
  void wake(Upload seen, Instant due);

  /** Where each store name's objects are, by the rows that still have or may get an object. */
  Map<StoreName, Set<StoreIdentity>> storesInUse();
}
