package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Arrival;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.CombinedCrc32c;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.Verdict;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException.Missing;
import io.gatepass.ports.StorageProvider;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One upload in parts: its session, and what the gateway and the sender of a file do with it. */
final class MultipartBench {
  private final Bench bench;
  private final UploadId id;
  private final Placement placement;
  private final Constraints promised;
  private final CutFile file;
  private final PartSession session;

  private MultipartBench(
      Bench bench, UploadId id, Placement placement, Constraints promised, CutFile file) {
    this.bench = bench;
    this.id = id;
    this.placement = placement;
    this.promised = promised;
    this.file = file;
    this.session = multiparts().begin(id, placement, promised);
  }

  /** For a small file: its parts are as small as the store takes them. */
  static MultipartBench of(Bench bench, byte[] file) {
    return of(bench, Samples.exactly(file), file);
  }

  static MultipartBench of(Bench bench, Constraints promised, byte[] file) {
    ByteCount partSize = CutFile.smallest(bench.store().multiparts().limits());
    return of(bench, promised, new CutFile(file, partSize));
  }

  /** For a file that is one part, however large. */
  static MultipartBench ofOne(Bench bench, byte[] file) {
    return of(bench, Samples.exactly(file), new CutFile(file, Samples.size(file)));
  }

  static MultipartBench of(Bench bench, Constraints promised, CutFile file) {
    boolean promotes = bench.store().multiparts().rules().needsPromotion();
    Placement placement =
        new Placement(
            bench.placement().key(), promotes ? Optional.of(bench.staging()) : Optional.empty());
    return new MultipartBench(bench, bench.id(), placement, promised, file);
  }

  /** A file of so many parts, the last of them short. */
  static byte[] file(Bench bench, int parts) {
    return CutFile.ofParts(parts, bench.store().multiparts().limits());
  }

  /** Another session for the same key, of an upload with another id. */
  MultipartBench rival(byte[] other) {
    return new MultipartBench(
        bench, Samples.id(), placement, Samples.exactly(other), file.of(other));
  }

  /** Another session of the same upload, as a crash leaves it. */
  MultipartBench again() {
    return new MultipartBench(bench, id, placement, promised, file);
  }

  /** A session for a key that begins with this one's. */
  MultipartBench neighbour() {
    UnaryOperator<ObjectKey> longer = key -> new ObjectKey(key.value() + "2");
    Placement beside =
        new Placement(longer.apply(placement.key()), placement.staging().map(longer));
    return new MultipartBench(bench, Samples.id(), beside, promised, file);
  }

  MultipartUploads multiparts() {
    return bench.store().multiparts();
  }

  PartSession session() {
    return session;
  }

  ObjectKey key() {
    return placement.uploadKey();
  }

  Part part(int number) {
    return file.part(number);
  }

  byte[] bytes(int number) {
    return file.bytes(number);
  }

  SignedRequest sign(Part part, Optional<Checksum> digest, Lifetime lifetime) {
    return multiparts().signer(session, lifetime).sign(part, digest);
  }

  /**
   * The instruction for that part of the file, with these bytes, and a digest where one must be.
   */
  Request request(Part part, byte[] bytes) {
    Optional<Checksum> digest =
        multiparts()
            .digest(promised)
            .filter(PartDigest::required)
            .map(kind -> Digests.of(kind.algorithm(), bytes));
    return Request.of(sign(part, digest, Lifetime.STANDARD), bytes);
  }

  Request request(int number) {
    return request(part(number), bytes(number));
  }

  void send(int... numbers) {
    for (int number : numbers) {
      Answers.accepted(request(number));
    }
  }

  MultipartBench sendAll() {
    send(file.numbers());
    return this;
  }

  List<StoredPart> listed() {
    return multiparts().arrived(session);
  }

  Arrival arrival() {
    return file.arrival(listed(), multiparts().limits());
  }

  /** Where a store keeps no sessions, one that is over has no parts. */
  boolean isOver() {
    try {
      return listed().isEmpty();
    } catch (Missing over) {
      return true;
    }
  }

  /** The store itself says no, and lists nothing. */
  void refused(Request request) {
    Answers.refused(bench, request);
    assertThat(listed()).as("parts after %s", request).isEmpty();
    assertThat(look()).as("what %s stored", request).isEmpty();
  }

  void complete(List<StoredPart> parts) {
    completeBy(bench.store(), parts);
  }

  /** By the same store, reached in another way. */
  void completeBy(StorageProvider store, List<StoredPart> parts) {
    store.multiparts().complete(id, session, promised, parts);
  }

  Optional<StoredObject> look() {
    return bench.store().objects().find(key());
  }

  /** What the gateway does when all parts arrived. */
  StoredObject settle() {
    Arrival arrival = arrival();
    assertThat(arrival.isComplete()).as("%s", arrival).isTrue();
    complete(arrival.arrived());
    return found(arrival.arrived());
  }

  /** What the gateway does when it finds the object: judges, and promotes from a staging key. */
  StoredObject found(List<StoredPart> parts) {
    StoredObject found = look().orElseThrow(() -> new AssertionError("Nothing was made."));
    assertThat(judge(found, parts)).isInstanceOf(Verdict.Accepted.class);
    return placement.staging().isEmpty()
        ? found
        : bench.store().objects().promote(found.ref(), placement.key());
  }

  /** With the digest that the store told of the parts, where it tells none of the whole. */
  Verdict judge(StoredObject found, List<StoredPart> parts) {
    StoredObject known =
        found.checksums().containsKey(ChecksumAlgorithm.CRC32C)
            ? found
            : CombinedCrc32c.of(parts).map(found::with).orElse(found);
    return Judgement.of(bench, id, promised, known);
  }

  /** That it can be downloaded as told, with these bytes; a file is too long to be shown. */
  void holds(StoredObject kept, byte[] expected) {
    HttpResponse<byte[]> answer = Answers.accepted(bench.get(kept));
    Answers.asTold(bench, kept, answer);
    byte[] body = answer.body();
    assertThat(body).hasSize(expected.length);
    assertThat(Arrays.mismatch(body, expected)).as("first byte that differs").isEqualTo(-1);
  }
}
