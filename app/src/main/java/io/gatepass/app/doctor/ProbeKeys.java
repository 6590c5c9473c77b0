package io.gatepass.app.doctor;

import io.gatepass.domain.FileName;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.UploadId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys of a tenant that nobody is, arranged as real ones are, so that permissions which are granted
 * by prefix show as they are.
 */
final class ProbeKeys {
  static final String TENANT = "gatepass-doctor";

  private static final FileName NAME = new FileName("probe.txt");

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Set<ObjectKey> used = new LinkedHashSet<>();
  private final Set<ObjectKey> inParts = new LinkedHashSet<>();

  ProbeKeys(InstantSource clock) {
    this.clock = clock;
  }

  UploadId id() {
    return UploadId.at(clock.instant(), random);
  }

  Placement placed(KeyLayout layout, UploadId id, boolean staged) {
    Instant now = clock.instant();
    ObjectKey key = layout.key(TENANT, id, NAME, now);
    Placement placement =
        new Placement(key, staged ? Optional.of(layout.staging(TENANT, id)) : Optional.empty());
    placement.all().forEach(used::add);
    return placement;
  }

  Placement placedInParts(KeyLayout layout, UploadId id, boolean staged) {
    Placement placement = placed(layout, id, staged);
    inParts.add(placement.uploadKey());
    return placement;
  }

  List<ObjectKey> used() {
    return List.copyOf(used);
  }

  List<ObjectKey> inParts() {
    return List.copyOf(inParts);
  }
}
