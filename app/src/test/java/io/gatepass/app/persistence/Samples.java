package io.gatepass.app.persistence;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Enforced;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Grant;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Placement;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Uploads in every state, with everything that may be absent once absent and once present. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-05-01T10:00:00.123456Z");
  static final Instant LATER = NOW.plusSeconds(60);
  static final Caller ALICE = new Caller("acme", "alice", Set.of());
  private static final Random RANDOM = new Random();

  private Samples() {}

  static Upload.Pending pending() {
    return pending(ALICE, NOW);
  }

  static Upload.Pending pending(Caller caller, Instant created) {
    UploadId id = UploadId.at(created, RANDOM);
    return pending(bare(id, caller, created));
  }

  static Upload.Pending pending(UploadTerms terms) {
    return new Upload.Pending(terms, terms.createdAt().plusSeconds(900));
  }

  static UploadTerms bare(UploadId id, Caller caller, Instant created) {
    return new UploadTerms(
        id,
        caller.tenant(),
        caller.owner(),
        PolicyName.DEFAULT,
        new StoreName("main"),
        new StoreIdentity("s3://eu/media"),
        new Placement(new ObjectKey("t/" + caller.tenant() + "/" + id), Optional.empty()),
        new FileName("a"),
        new Constraints(
            new SizeLimit.AtMost(new ByteCount(10)), ContentType.OCTET_STREAM, Optional.empty()),
        new Transfer.Form(Optional.empty()),
        new Enforced(
            Enforcement.FINALIZE, Enforcement.NONE, Optional.empty(), Enforcement.FINALIZE),
        Metadata.NONE,
        created,
        created.plus(Duration.ofHours(24)),
        caller.grant().map(Grant::token));
  }

  static UploadTerms full() {
    UploadId id = UploadId.at(NOW, RANDOM);
    String digest = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    return new UploadTerms(
        id,
        "acme",
        "Zoë O'Neil \"she\" %_\\ 🦊",
        new PolicyName("video"),
        new StoreName("archive"),
        new StoreIdentity("s3://eu/old?x='1'"),
        new Placement(
            new ObjectKey("t/acme/" + id + ".mp4"),
            Optional.of(new ObjectKey("staging/acme/" + id))),
        new FileName("Ünïcode 日本語 🎬 'quoted'.mp4"),
        new Constraints(
            new SizeLimit.Exactly(new ByteCount(Long.MAX_VALUE)),
            new ContentType("text/plain;charset=\"utf-8\""),
            Optional.of(new Checksum(ChecksumAlgorithm.SHA256, digest))),
        Transfer.Form.to("https://app.example/done?u='1'&x=%20"),
        new Enforced(
            Enforcement.WIRE,
            Enforcement.WIRE,
            Optional.of(Enforcement.FINALIZE),
            Enforcement.WIRE),
        new Metadata(Map.of("k", "", "ключ", "{\"json\": [1, null]}\n\t\u0001 🎈", "z", "?:x")),
        NOW,
        NOW.plus(Duration.ofDays(7)),
        Optional.empty());
  }

  /** What an upload with these terms can be read as after one change. */
  static Stream<Upload> ends(UploadTerms terms) {
    Instant expiry = terms.createdAt().plusSeconds(900);
    ObjectRef versioned =
        new ObjectRef(
            terms.placement().uploadKey(), new EntityTag("tag'1-2"), Optional.of("v.null"));
    ObjectRef plain = new ObjectRef(terms.placement().key(), new EntityTag("x"), Optional.empty());
    ByteCount size = new ByteCount(5_000_000_000L);
    return Stream.of(
        new Upload.Uploaded(terms, expiry, versioned, size, LATER),
        new Upload.Uploaded(terms, expiry, plain, ByteCount.ZERO, LATER),
        new Upload.Ready(terms, expiry, versioned, size, ChecksumStatus.VERIFIED, LATER),
        new Upload.Ready(terms, expiry, plain, size, ChecksumStatus.DECLARED, LATER),
        new Upload.Ready(terms, expiry, plain, size, ChecksumStatus.UNAVAILABLE, LATER),
        new Upload.Failed(
            terms,
            expiry,
            List.of(new Violation("size_mismatch", "5 \"é\""), new Violation("b", "")),
            LATER),
        new Upload.Orphaned(terms, expiry, LATER),
        new Upload.Aborted(terms, expiry, LATER),
        new Upload.Deleted(terms, expiry, Optional.of(versioned), LATER),
        new Upload.Deleted(terms, expiry, Optional.of(plain), LATER),
        new Upload.Deleted(terms, expiry, Optional.empty(), LATER));
  }

  static Upload.Uploaded uploaded(Upload.Pending pending) {
    return (Upload.Uploaded) ends(pending.terms()).findFirst().orElseThrow();
  }

  static Upload.Aborted aborted(Upload.Pending pending, Instant since) {
    return new Upload.Aborted(pending.terms(), pending.lastSignedExpiry(), since);
  }
}
