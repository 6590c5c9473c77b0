package io.gatepass.domain;

import java.util.List;

/** What can happen to an upload, whoever noticed it: client, storage event or worker. */
public sealed interface Event {
  /** A look found bytes under the upload's key. */
  record Arrived(StoredObject found) implements Event {}

  /** The bytes were judged; when accepted, {@code kept} is what downloads will serve. */
  record Judged(Verdict verdict, ObjectRef kept) implements Event {}

  /** All parts are there and are not what was promised, so they are not put together. */
  record Spoiled(List<Violation> violations) implements Event {
    public Spoiled {
      violations = List.copyOf(violations);
    }
  }

  /** The store has dropped the parts of an upload, and holds no object either. */
  record Lost() implements Event {}

  /** A look found nothing, and no signed request can bring anything any more. */
  record Expired() implements Event {}

  /** The client gives up a pending upload or deletes a ready one. */
  record Withdrawn() implements Event {}
}
