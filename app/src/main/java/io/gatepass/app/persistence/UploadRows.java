package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UploadRows extends GenericRepository<UploadRow, UUID> {

  UploadRow insert(UploadRow row);

  List<UploadRow> insertAll(Iterable<UploadRow> rows);

  Optional<UploadRow> findById(UUID id);

  @Query("select * from upload where id in (:ids)")
  List<UploadRow> find(Collection<UUID> ids);

  @Query(
      """
      select * from upload
      where tenant = :tenant and owner = :owner and status in (:statuses) and id < :before
      order by id desc
      limit :most
      """)
  List<UploadRow> list(
      String tenant, String owner, Collection<String> statuses, UUID before, int most);

  @Query(
      """
      select * from upload
      where tenant = :tenant and owner = :owner and token = :token
        and status in (:statuses) and id < :before
      order by id desc
      limit :most
      """)
  List<UploadRow> listUnder(
      String tenant, String owner, UUID token, Collection<String> statuses, UUID before, int most);

  @Query(
      """
      select count(*) from
        (select 1 from upload
         where tenant = :tenant and owner = :owner and policy = :policy and status = 'pending'
         limit :most) as open
      """)
  long pending(String tenant, String owner, String policy, int most);

  @Query(
      """
      update upload
      set status = :status, found_key = :key, found_tag = :tag, found_version = :version,
        found_size = :size, checksum_status = :checksum, violations = :violations,
        waiting = :waiting, reserved_bytes = :reserved,
        last_signed_expiry = greatest(last_signed_expiry, :expiry), since = :since,
        due_at = :due, intent = null, lease_until = null
      where id = :id and status = :seen
      """)
  long replace(
      UUID id,
      String seen,
      String status,
      @Nullable String key,
      @Nullable String tag,
      @Nullable String version,
      @Nullable Long size,
      @Nullable String checksum,
      @Nullable String violations,
      @Nullable String waiting,
      long reserved,
      Instant expiry,
      Instant since,
      @Nullable Instant due);

  @Query(
      """
      update upload
      set session = coalesce(session, :session),
        last_signed_expiry = greatest(last_signed_expiry, :expiry),
        signed_at = greatest(coalesce(signed_at, :signed), :signed),
        due_at = case when lease_until is null then coalesce(:due, due_at) else due_at end
      where id = :id and status = 'pending'
        and (session is null or session = coalesce(:session, session))
      """)
  long remember(
      UUID id, @Nullable String session, Instant expiry, Instant signed, @Nullable Instant due);

  @Query(
      """
      update upload
      set intent = :intent, lease_until = :until,
        last_signed_expiry = greatest(last_signed_expiry, :writes),
        due_at = :until
      where id = :id and status = :seen and (lease_until is null or lease_until <= :now)
      """)
  long lease(UUID id, String seen, String intent, Instant now, Instant until, Instant writes);

  @Query(
      """
      select * from upload
      where due_at <= :now and waiting is null and (lease_until is null or lease_until <= :now)
      order by due_at
      limit :most
      for update skip locked
      """)
  List<UploadRow> lockDue(Instant now, int most);

  @Query(
      """
      select * from upload
      where due_at <= :now and waiting is not null and (lease_until is null or lease_until <= :now)
      order by due_at
      limit :most
      for update skip locked
      """)
  List<UploadRow> lockScans(Instant now, int most);

  @Query(
      """
      update upload
      set due_at = :again, intent = null, lease_until = null
      where id in (:ids)
      """)
  long postpone(Collection<UUID> ids, Instant again);

  @Query(
      """
      update upload
      set lease_until = :next, due_at = :next,
        last_signed_expiry = case when intent in (:writing)
          then greatest(last_signed_expiry, :next) else last_signed_expiry end
      where id = :id and lease_until = :until
      """)
  long renew(UUID id, Instant until, Instant next, Collection<String> writing);

  @Query(
      """
      update upload
      set intent = null, lease_until = null,
        due_at = case when due_at = :until then :due else due_at end
      where id = :id and lease_until = :until
      """)
  long release(UUID id, Instant until, Instant due);

  @Query(
      """
      update upload
      set due_at = :due
      where id = :id and status = :seen and due_at = :claimed and lease_until is null
      """)
  long reschedule(UUID id, String seen, Instant claimed, @Nullable Instant due);

  @Query(
      """
      update upload
      set due_at = :due
      where id = :id and status = :seen and (due_at is null or due_at > :due)
      """)
  long wake(UUID id, String seen, Instant due);

  @Query(
      """
      select store, store_identity from upload
      where (status in ('pending', 'uploaded', 'ready') or due_at is not null)
        and (store, store_identity) > (:store, :identity)
      order by store, store_identity
      limit 1
      """)
  Optional<StoreInUse> storeInUse(String store, String identity);
}
