package io.gatepass.app.reconcile;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Listing;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.UploadsByKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the objects of a page that no upload should have. */
final class CompareObjects {
  /** Every layout of keys holds the upload's id. */
  private static final Pattern ID =
      Pattern.compile("(?=([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}))");

  private final UploadsByKey uploads;
  private final Duration safety;

  CompareObjects(UploadsByKey uploads, Duration safety) {
    this.uploads = uploads;
    this.safety = safety;
  }

  /** In the order of the listing. Asks the database once; says nothing of a row it cannot read. */
  List<Unpartnered> compare(Reconciliation job, List<Listing.Entry> page, Instant now) {
    Map<UploadId, Optional<Upload>> known =
        uploads.among(page.stream().flatMap(entry -> ids(entry.key())).distinct().toList());
    List<Unpartnered> found = new ArrayList<>();
    for (Listing.Entry entry : page) {
      List<Optional<Upload>> rows =
          ids(entry.key()).map(known::get).filter(Objects::nonNull).toList();
      if (rows.stream().allMatch(Optional::isPresent)) {
        Optional<Upload> owner =
            rows.stream()
                .flatMap(Optional::stream)
                .filter(upload -> isAt(upload, job, entry.key()))
                .findFirst();
        kind(owner, entry, now)
            .ifPresent(kind -> found.add(new Unpartnered(kind, entry.key(), owner)));
      }
    }
    return found;
  }

  /** More than a few are no key of ours. */
  static Stream<UploadId> ids(String key) {
    return ID.matcher(key)
        .results()
        .limit(3)
        .flatMap(match -> UploadId.parse(match.group(1)).stream());
  }

  private static boolean isAt(Upload upload, Reconciliation job, String key) {
    return upload.terms().store().equals(job.store())
        && upload.terms().placement().all().map(ObjectKey::value).anyMatch(key::equals);
  }

  /** What is young may be on its way to where it belongs, and be told of by a row in a moment. */
  private Optional<Finding.Kind> kind(Optional<Upload> owner, Listing.Entry entry, Instant now) {
    if (!isOld(entry.written(), now)) {
      return Optional.empty();
    }
    if (owner.isEmpty()) {
      return Optional.of(Finding.Kind.UNKNOWN_OBJECT);
    }
    Upload upload = owner.get();
    return upload.mustBeEmpty().map(ObjectKey::value).anyMatch(entry.key()::equals)
            && isOld(upload.since(), now)
            && isOld(upload.lastSignedExpiry(), now)
        ? Optional.of(Finding.Kind.LEFTOVER)
        : Optional.empty();
  }

  private boolean isOld(Instant time, Instant now) {
    return time.plus(safety).isBefore(now);
  }
}
