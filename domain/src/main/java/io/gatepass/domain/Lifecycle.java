package io.gatepass.domain;

import io.gatepass.domain.Step.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one table of what every event does in every state. The graph has no cycle, so the state
 * itself can serve as the lock of a compare-and-set: two witnesses can never both move an upload.
 */
public final class Lifecycle {
  private static final Step STAYS = new Step.Stays();
  private static final Violation LOST =
      new Violation("upload_lost", "Storage has dropped the parts. Create a new upload.");

  private Lifecycle() {}

  public static Step step(Upload upload, Event event, Instant now) {
    return switch (event) {
      case Event.Arrived arrived -> arrived(upload, arrived, now);
      case Event.Judged judged -> judged(upload, judged, now);
      case Event.Spoiled spoiled -> unusable(upload, spoiled.violations(), now);
      case Event.Lost lost -> unusable(upload, List.of(LOST), now);
      case Event.Expired expired -> expired(upload, now);
      case Event.Withdrawn withdrawn -> withdrawn(upload, now);
    };
  }

  private static Step arrived(Upload upload, Event.Arrived event, Instant now) {
    return switch (upload) {
      case Upload.Pending pending -> new Step.Moved(pending.arrived(event.found(), now));
      case Upload.Uploaded uploaded -> STAYS;
      case Upload.Ready ready -> STAYS;
      case Upload.Gone gone -> new Step.Refused(Reason.ENDED);
    };
  }

  private static Step judged(Upload upload, Event.Judged event, Instant now) {
    return switch (upload) {
      case Upload.Pending pending -> new Step.Refused(Reason.NOT_ARRIVED);
      case Upload.Uploaded uploaded -> new Step.Moved(settled(uploaded, event, now));
      case Upload.Ready ready -> STAYS;
      case Upload.Failed failed -> STAYS;
      case Upload.Orphaned orphaned -> new Step.Refused(Reason.ENDED);
      case Upload.Aborted aborted -> new Step.Refused(Reason.ENDED);
      case Upload.Deleted deleted -> new Step.Refused(Reason.ENDED);
    };
  }

  private static Upload settled(Upload.Uploaded uploaded, Event.Judged event, Instant now) {
    return switch (event.verdict()) {
      case Verdict.Accepted accepted -> uploaded.accepted(event.kept(), accepted.checksum(), now);
      case Verdict.Rejected rejected -> uploaded.rejected(rejected.violations(), now);
    };
  }

  private static Step unusable(Upload upload, List<Violation> why, Instant now) {
    return switch (upload) {
      case Upload.Pending pending -> new Step.Moved(pending.unusable(why, now));
      case Upload.Uploaded uploaded -> STAYS;
      case Upload.Ready ready -> STAYS;
      case Upload.Gone gone -> STAYS;
    };
  }

  private static Step expired(Upload upload, Instant now) {
    return switch (upload) {
      case Upload.Pending pending when pending.isExpired(now) ->
          new Step.Moved(new Upload.Orphaned(pending.terms(), pending.lastSignedExpiry(), now));
      case Upload.Pending pending -> new Step.Refused(Reason.NOT_EXPIRED);
      case Upload.Uploaded uploaded -> STAYS;
      case Upload.Ready ready -> STAYS;
      case Upload.Gone gone -> STAYS;
    };
  }

  private static Step withdrawn(Upload upload, Instant now) {
    return switch (upload) {
      case Upload.Pending pending ->
          new Step.Moved(new Upload.Aborted(pending.terms(), pending.lastSignedExpiry(), now));
      case Upload.Uploaded uploaded when uploaded.waiting().isPresent() ->
          new Step.Moved(new Upload.Aborted(uploaded.terms(), uploaded.lastSignedExpiry(), now));
      case Upload.Uploaded uploaded -> new Step.Refused(Reason.BEING_VERIFIED);
      case Upload.Ready ready ->
          new Step.Moved(
              new Upload.Deleted(
                  ready.terms(), ready.lastSignedExpiry(), Optional.of(ready.object()), now));
      case Upload.Gone gone -> STAYS;
    };
  }
}
