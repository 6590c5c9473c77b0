package io.gatepass.s3;

import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.NONE;
import static io.gatepass.domain.Enforcement.WIRE;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import io.gatepass.s3.Guards.Copying;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks a running store what it refuses, by breaking really signed requests: another length, type or
 * digest, a second write, a copy that nobody signed, and a header left out, since a store that does
 * not check signatures would otherwise look strict to an honest client.
 */
final class Probe {
  private static final String TYPE = "Content-Type";

  private final ProbeObjects mine;
  private final ProbeSender sender;
  private final ObjectStore objects;
  private final ByteCount largestPut;

  Probe(ProbeObjects mine, ProbeSender sender, ObjectStore objects, ByteCount largestPut) {
    this.mine = mine;
    this.sender = sender;
    this.objects = objects;
    this.largestPut = largestPut;
  }

  /**
   * Runs once.
   *
   * @return empty when the store does not even take a right request, which proves nothing
   */
  Optional<RuleBook.Known> run() throws IOException, InterruptedException {
    ObjectKey key = mine.fresh();
    boolean createOnly = sent(mine.createOnly(key), ProbeObjects.SIGNED);
    if (!createOnly && !sent(mine.plain(key), ProbeObjects.SIGNED)) {
      return Optional.empty();
    }
    Copying copying = copying(key);
    Enforcement writeOnce = createOnly ? writeOnce(key) : FINALIZE;
    Map<ChecksumAlgorithm, Enforcement> checksums = new EnumMap<>(ChecksumAlgorithm.class);
    for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
      checksums.put(algorithm, checksum(algorithm));
    }
    return Optional.of(
        new RuleBook.Known(
            new ProviderRules(size(), type(), checksums, writeOnce, largestPut),
            new Guards(createOnly, copying)));
  }

  private Copying copying(ObjectKey victim) throws IOException, InterruptedException {
    ObjectKey plain = mine.fresh();
    if (!copies(mine.plain(plain), plain, victim)) {
      return Copying.REFUSED;
    }
    ObjectKey guarded = mine.fresh();
    boolean closed =
        sent(mine.guarded(guarded), ProbeObjects.OTHER)
            && !copies(mine.guarded(guarded), guarded, victim);
    return closed ? Copying.GUARDED : Copying.OPEN;
  }

  private boolean copies(SignedRequest signed, ObjectKey key, ObjectKey victim)
      throws IOException, InterruptedException {
    Map<String, String> smuggled = new TreeMap<>(signed.headers());
    smuggled.put("x-amz-copy-source", mine.source(victim));
    smuggled.put("x-amz-metadata-directive", "REPLACE");
    return sent(signed, smuggled, ProbeObjects.OTHER) && holds(key, ProbeObjects.SIGNED);
  }

  private boolean holds(ObjectKey key, byte[] content) {
    return objects
        .find(key)
        .map(found -> objects.readRange(found.ref(), 0, new ByteCount(content.length + 1)))
        .filter(bytes -> Arrays.equals(bytes, content))
        .isPresent();
  }

  private Enforcement writeOnce(ObjectKey taken) throws IOException, InterruptedException {
    SignedRequest again = mine.createOnly(taken);
    return wire(
        !sent(again, ProbeObjects.OTHER)
            && !sent(again, without(again, "If-None-Match"), ProbeObjects.OTHER));
  }

  private Enforcement size() throws IOException, InterruptedException {
    return wire(!sent(fresh(), ProbeObjects.LONGER));
  }

  private Enforcement type() throws IOException, InterruptedException {
    SignedRequest signed = fresh();
    Map<String, String> changed = without(signed, TYPE);
    changed.put(TYPE, "text/html");
    return wire(
        !sent(signed, changed, ProbeObjects.SIGNED)
            && !sent(signed, without(signed, TYPE), ProbeObjects.SIGNED));
  }

  private Enforcement checksum(ChecksumAlgorithm algorithm)
      throws IOException, InterruptedException {
    Checksum declared = Digests.of(algorithm, ProbeObjects.SIGNED);
    if (!sent(mine.declaring(mine.fresh(), declared), ProbeObjects.SIGNED)) {
      return NONE;
    }
    ObjectKey key = mine.fresh();
    SignedRequest signed = mine.declaring(key, declared);
    Map<String, String> stripped = new TreeMap<>(signed.headers());
    stripped.values().remove(declared.value());
    if (!sent(signed, ProbeObjects.OTHER) && !sent(signed, stripped, ProbeObjects.OTHER)) {
      return WIRE;
    }
    Optional<Checksum> own =
        objects.find(key).map(StoredObject::checksums).map(found -> found.get(algorithm));
    return own.equals(Optional.of(Digests.of(algorithm, ProbeObjects.OTHER))) ? FINALIZE : NONE;
  }

  private SignedRequest fresh() {
    return mine.plain(mine.fresh());
  }

  private static Enforcement wire(boolean refused) {
    return refused ? WIRE : FINALIZE;
  }

  private static Map<String, String> without(SignedRequest request, String header) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.remove(header);
    return headers;
  }

  private boolean sent(SignedRequest request, byte[] body)
      throws IOException, InterruptedException {
    return sent(request, request.headers(), body);
  }

  private boolean sent(SignedRequest request, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    return sender.put(request.uri(), headers, body);
  }
}
