package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
  private static final Optional<String> OURS = Optional.of(Samples.ID.toString());
  private static final Checksum DECLARED = crc("AAAAAA==");
  private static final Checksum OTHER = crc("AAAAAQ==");

  @Test
  void what_was_promised_is_accepted() {
    assertThat(Inspection.judge(Samples.terms(), Samples.stored()))
        .isEqualTo(new Verdict.Accepted(ChecksumStatus.UNAVAILABLE));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "somebody-else", "018f0000-0000-7000-8000-000000000000"})
  void bytes_that_no_request_for_this_upload_wrote_are_foreign(String uploadId) {
    assertThat(
            codes(
                Samples.stored(
                    Samples.SIZE, "image/png", Optional.ofNullable(uploadId), Set.of(), Map.of())))
        .containsExactly("foreign_object");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 4, 6, Long.MAX_VALUE})
  void another_size_is_a_violation(long size) {
    assertThat(codes(Samples.stored(new ByteCount(size), "image/png", OURS, Set.of(), Map.of())))
        .containsExactly("size_mismatch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png;a=b", "", "no type at all", "image/png\u0000"})
  void another_type_is_a_violation_even_when_it_is_none(String type) {
    assertThat(codes(Samples.stored(Samples.SIZE, type, OURS, Set.of(), Map.of())))
        .containsExactly("content_type_mismatch");
  }

  @Test
  void another_spelling_of_the_same_type_is_none() {
    assertThat(codes(Samples.stored(Samples.SIZE, "Image/PNG", OURS, Set.of(), Map.of())))
        .isEmpty();
  }

  @Test
  void every_header_that_rode_along_is_named_in_a_fixed_order() {
    List<String> names = List.of("a", "b", "c", "d", "e", "f");
    StoredObject found =
        Samples.stored(Samples.SIZE, "image/png", OURS, Set.copyOf(names), Map.of());

    assertThat(violations(Samples.terms(), found))
        .containsExactlyElementsOf(
            names.stream()
                .map(n -> "The object carries " + n + ", never signed.")
                .map(detail -> new Violation("unsigned_header", detail))
                .toList());
  }

  @Test
  void every_violation_is_listed_and_not_only_the_first() {
    StoredObject found =
        Samples.stored(
            ByteCount.ZERO,
            "text/html",
            Optional.empty(),
            Set.of("Cache-Control"),
            Map.of(ChecksumAlgorithm.CRC32C, OTHER));

    assertThat(violations(promising(DECLARED), found))
        .extracting(Violation::code)
        .containsExactly(
            "foreign_object",
            "size_mismatch",
            "content_type_mismatch",
            "unsigned_header",
            "checksum_mismatch");
  }

  @Test
  void a_checksum_is_verified_only_when_the_store_computed_an_equal_one() {
    assertThat(
            Inspection.judge(promising(DECLARED), computed(Map.of(DECLARED.algorithm(), DECLARED))))
        .isEqualTo(new Verdict.Accepted(ChecksumStatus.VERIFIED));
  }

  @Test
  void a_checksum_that_the_store_did_not_compute_is_only_declared() {
    Checksum md5 = new Checksum(ChecksumAlgorithm.MD5, "AAAAAAAAAAAAAAAAAAAAAA==");

    assertThat(Inspection.judge(promising(DECLARED), computed(Map.of())))
        .isEqualTo(new Verdict.Accepted(ChecksumStatus.DECLARED));
    assertThat(Inspection.judge(promising(DECLARED), computed(Map.of(md5.algorithm(), md5))))
        .isEqualTo(new Verdict.Accepted(ChecksumStatus.DECLARED));
  }

  @Test
  void a_checksum_that_nobody_declared_is_unavailable_whatever_the_store_computed() {
    assertThat(Inspection.judge(Samples.terms(), computed(Map.of(OTHER.algorithm(), OTHER))))
        .isEqualTo(new Verdict.Accepted(ChecksumStatus.UNAVAILABLE));
  }

  @Test
  void another_checksum_is_a_violation() {
    assertThat(violations(promising(DECLARED), computed(Map.of(OTHER.algorithm(), OTHER))))
        .containsExactly(
            new Violation(
                "checksum_mismatch", "The stored bytes have another crc32c than declared."));
  }

  private static Checksum crc(String value) {
    return new Checksum(ChecksumAlgorithm.CRC32C, value);
  }

  private static UploadTerms promising(Checksum checksum) {
    return Samples.terms(
        new Placement(Samples.KEY, Optional.empty()), Samples.constraints(Optional.of(checksum)));
  }

  private static StoredObject computed(Map<ChecksumAlgorithm, Checksum> checksums) {
    return Samples.stored(Samples.SIZE, "image/png", OURS, Set.of(), checksums);
  }

  private static List<String> codes(StoredObject found) {
    return violations(Samples.terms(), found).stream().map(Violation::code).toList();
  }

  private static List<Violation> violations(UploadTerms terms, StoredObject found) {
    return switch (Inspection.judge(terms, found)) {
      case Verdict.Accepted accepted -> List.of();
      case Verdict.Rejected rejected -> rejected.violations();
    };
  }
}
