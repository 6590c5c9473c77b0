package io.gatepass.app.testing;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Sessions and their parts in memory; a session dies when its object is made. */
public final class FakeParts implements MultipartUploads {
  private final Calls<Storage> calls;
  private final FakeObjects objects;
  private final ProviderRules rules;
  private final InstantSource clock;
  private final Map<String, Session> sessions = new TreeMap<>();
  private PartLimits limits = Rules.PARTS;
  private boolean tellsDigests = true;
  private boolean keepsSessions = true;
  private boolean tellsTags = true;
  private int made;

  private record Session(ObjectKey key, Map<Integer, StoredPart> parts) {}

  FakeParts(Calls<Storage> calls, FakeObjects objects, ProviderRules rules, InstantSource clock) {
    this.calls = calls;
    this.objects = objects;
    this.rules = rules;
    this.clock = clock;
  }

  public void limitTo(PartLimits other) {
    limits = other;
  }

  /** As stores do that compute no digest of a part. */
  public void tellNoDigests() {
    tellsDigests = false;
  }

  /** As stores do that mark no part's bytes. */
  public void tellNoTags() {
    tellsTags = false;
  }

  /** As stores do where a session that has ended is one to which nothing was sent. */
  public void keepNoSessions() {
    keepsSessions = false;
  }

  /** The sessions that are open at that key. */
  public synchronized long open(ObjectKey key) {
    return sessions.values().stream().filter(session -> session.key().equals(key)).count();
  }

  /** What a client sends: the last write of a part counts. */
  public synchronized void receive(PartSession session, int number, byte[] bytes) {
    made++;
    Optional<Checksum> digest =
        tellsDigests ? Optional.of(PartBytes.crc32c(bytes)) : Optional.empty();
    StoredPart part =
        new StoredPart(number, new ByteCount(bytes.length), new EntityTag("part-" + made), digest);
    session(session).parts().put(number, part);
  }

  /** What a store does with a session of which it hears nothing more. */
  public synchronized void drop(PartSession session) {
    sessions.remove(session.id());
  }

  @Override
  public PartLimits limits() {
    return limits;
  }

  @Override
  public ProviderRules rules() {
    return rules;
  }

  @Override
  public Optional<PartDigest> digest(Constraints constraints) {
    return Optional.of(
        constraints.declares(ChecksumAlgorithm.CRC32C)
            ? new PartDigest(ChecksumAlgorithm.CRC32C, true)
            : new PartDigest(ChecksumAlgorithm.MD5, false));
  }

  @Override
  public boolean tellsTags() {
    return tellsTags;
  }

  @Override
  public PartSession begin(UploadId id, Placement placement, Constraints constraints) {
    calls.enter(Storage.BEGIN_PARTS);
    PartSession session;
    synchronized (this) {
      made++;
      session = new PartSession(placement.uploadKey(), "session-" + made);
      sessions.put(session.id(), new Session(session.key(), new TreeMap<>()));
    }
    calls.leave(Storage.BEGIN_PARTS);
    return session;
  }

  @Override
  public PartSigner signer(PartSession session, Lifetime lifetime) {
    calls.enter(Storage.SIGN_PART);
    return new FakePartSigner(session.key(), clock.instant().plus(lifetime.value()));
  }

  @Override
  public List<StoredPart> arrived(PartSession session) {
    calls.enter(Storage.LIST_PARTS);
    List<StoredPart> listed;
    synchronized (this) {
      listed =
          keepsSessions || sessions.containsKey(session.id())
              ? List.copyOf(session(session).parts().values())
              : List.of();
    }
    calls.leave(Storage.LIST_PARTS);
    return listed;
  }

  @Override
  public void complete(
      UploadId id, PartSession session, Constraints constraints, List<StoredPart> parts) {
    calls.enter(Storage.COMPLETE);
    synchronized (this) {
      if (!session(session).parts().values().containsAll(parts)) {
        throw new StorageException.Conflict("A part has changed.", null);
      }
      sessions.remove(session.id());
    }
    long size = parts.stream().mapToLong(part -> part.size().value()).sum();
    objects.put(
        new StoredObject(
            new ObjectRef(session.key(), new EntityTag("unset"), Optional.empty()),
            new ByteCount(size),
            constraints.type().value(),
            Optional.of(id.toString()),
            Set.of(),
            Map.of()));
    calls.leave(Storage.COMPLETE);
  }

  @Override
  public void abort(ObjectKey key) {
    calls.enter(Storage.ABORT);
    synchronized (this) {
      sessions.values().removeIf(session -> session.key().equals(key));
    }
    calls.leave(Storage.ABORT);
  }

  private Session session(PartSession session) {
    return Optional.ofNullable(sessions.get(session.id()))
        .orElseThrow(() -> new StorageException.Missing("The session is not open.", null));
  }
}
