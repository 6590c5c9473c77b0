package io.gatepass.app.upload;

import static java.util.stream.Collectors.toMap;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.PartDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Parts that are to be signed, all of the plan.
 *
 * @param digests by number, of the kind that the store binds
 */
record PartSelection(List<Part> parts, Map<Integer, Checksum> digests) {
  private static final int USUAL = 100;

  /** The parts of these numbers, in their order. */
  static PartSelection of(
      PartPlan plan,
      MultipartUploads store,
      Constraints constraints,
      Collection<Integer> numbers,
      Map<Integer, String> checksums) {
    Optional<PartDigest> digest = store.digest(constraints);
    Map<Integer, Checksum> digests = digests(digest, checksums);
    if (digest.filter(PartDigest::required).isPresent() && !digests.keySet().containsAll(numbers)) {
      throw new UploadException.Unacceptable(
          "part_checksum_missing",
          "The checksum of the whole is put together from its parts: give one for each of them.");
    }
    int most = store.limits().most();
    return new PartSelection(
        numbers.stream().map(number -> part(plan, number, most)).toList(), digests);
  }

  /** The first parts; as many as usual where nothing was asked for, which may be none. */
  static PartSelection first(
      PartPlan plan, MultipartUploads store, Constraints constraints, OptionalInt wanted) {
    boolean needsDigests = store.digest(constraints).filter(PartDigest::required).isPresent();
    int usual = needsDigests ? 0 : usual(plan);
    int last = Math.min(wanted.orElse(usual), last(plan, store.limits()));
    return of(plan, store, constraints, IntStream.rangeClosed(1, last).boxed().toList(), Map.of());
  }

  private static int usual(PartPlan plan) {
    return switch (plan) {
      case PartPlan.Planned planned -> USUAL;
      case PartPlan.Open open -> 0;
    };
  }

  private static int last(PartPlan plan, PartLimits limits) {
    return switch (plan) {
      case PartPlan.Planned planned -> planned.count();
      case PartPlan.Open open -> limits.most();
    };
  }

  SignedParts sign(MultipartUploads store, PartSession session, Lifetime lifetime) {
    return new SignedParts(
        parts,
        digests,
        parts.isEmpty() ? Optional.empty() : Optional.of(store.signer(session, lifetime)));
  }

  private static Part part(PartPlan plan, int number, int most) {
    return plan.part(number)
        .filter(part -> number <= most)
        .orElseThrow(() ->
            new UploadException.Unacceptable(
                "part_outside_plan", "There is no part " + number + " in this upload."));
  }

  private static Map<Integer, Checksum> digests(
      Optional<PartDigest> digest, Map<Integer, String> checksums) {
    return checksums.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, given -> checksum(digest, given.getValue())));
  }

  private static Checksum checksum(Optional<PartDigest> digest, String value) {
    PartDigest bound =
        digest.orElseThrow(() ->
            new UploadException.Unacceptable(
                "checksum_not_supported",
                "The store binds no checksum to a part. Leave checksums out."));
    try {
      return new Checksum(bound.algorithm(), value);
    } catch (InvalidValue malformed) {
      throw new UploadException.Unacceptable(malformed.code(), malformed.getMessage());
    }
  }
}
