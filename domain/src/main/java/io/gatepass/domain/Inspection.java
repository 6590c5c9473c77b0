package io.gatepass.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges stored bytes against what was promised. Every violation is listed, not just the first. */
public final class Inspection {
  private final UploadId id;
  private final Constraints promised;
  private final List<Violation> violations = new ArrayList<>();

  private Inspection(UploadTerms terms) {
    this.id = terms.id();
    this.promised = terms.constraints();
  }

  public static Verdict judge(UploadTerms terms, StoredObject found) {
    Inspection inspection = new Inspection(terms);
    inspection.origin(found);
    inspection.size(found.size());
    inspection.type(found.contentType());
    inspection.headers(found);
    ChecksumStatus checksum = inspection.checksum(found);
    return inspection.violations.isEmpty()
        ? new Verdict.Accepted(checksum)
        : new Verdict.Rejected(inspection.violations);
  }

  /**
   * Judges parts before they are put together, by what the store tells of them. What is wrong then
   * never becomes an object, so nobody has to remember of which parts one was made.
   */
  public static List<Violation> judgeParts(UploadTerms terms, List<StoredPart> inOrder) {
    Inspection inspection = new Inspection(terms);
    inspection.size(new ByteCount(inOrder.stream().mapToLong(part -> part.size().value()).sum()));
    if (terms.constraints().declares(ChecksumAlgorithm.CRC32C)) {
      CombinedCrc32c.of(inOrder)
          .ifPresent(
              computed -> inspection.compare(inspection.promised.checksum().get(), computed));
    }
    return List.copyOf(inspection.violations);
  }

  private void origin(StoredObject found) {
    if (!found.uploadId().equals(Optional.of(id.toString()))) {
      add(
          "foreign_object",
          "The stored object was not written by a request signed for this upload.");
    }
  }

  private void size(ByteCount size) {
    if (!promised.size().allows(size)) {
      add("size_mismatch", "Stored are " + size + ", promised were " + promised.size() + ".");
    }
  }

  private void type(String stored) {
    if (!ContentType.parse(stored).equals(Optional.of(promised.type()))) {
      add("content_type_mismatch", "The stored content type is not " + promised.type() + ".");
    }
  }

  private void headers(StoredObject found) {
    found.foreignHeaders().stream()
        .sorted()
        .forEach(name -> add("unsigned_header", "The object carries " + name + ", never signed."));
  }

  private ChecksumStatus checksum(StoredObject found) {
    if (promised.checksum().isEmpty()) {
      return ChecksumStatus.UNAVAILABLE;
    }
    Checksum declared = promised.checksum().get();
    Checksum computed = found.checksums().get(declared.algorithm());
    return computed == null ? ChecksumStatus.DECLARED : compare(declared, computed);
  }

  private ChecksumStatus compare(Checksum declared, Checksum computed) {
    if (computed.equals(declared)) {
      return ChecksumStatus.VERIFIED;
    }
    String label = declared.algorithm().label();
    add("checksum_mismatch", "The stored bytes have another " + label + " than declared.");
    return ChecksumStatus.DECLARED;
  }

  private void add(String code, String detail) {
    violations.add(new Violation(code, detail));
  }
}
