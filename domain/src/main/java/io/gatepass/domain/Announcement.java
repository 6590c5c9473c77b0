package io.gatepass.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What other systems are told when an upload has become something that they act on. Its identity
 * follows from the upload and the move alone: whoever makes it again makes the same one.
 *
 * @param upload the upload as it is after the move
 */
public record Announcement(Kind kind, Upload upload) {

  /** What an upload has become. */
  public enum Kind {
    READY(1),
    FAILED(1),
    ORPHANED(1),
    DELETED(2);

    private final int sequence;

    Kind(int sequence) {
      this.sequence = sequence;
    }

    /** The type's name in messages, such as {@code upload.ready}. */
    public String type() {
      return "upload." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a move announces; nothing, where only details of a state change or nobody acts on it. A
   * client that gives up a pending upload knows that itself.
   */
  public static Optional<Announcement> of(Upload seen, Upload next) {
    return seen.status() == next.status()
        ? Optional.empty()
        : kind(next).map(kind -> new Announcement(kind, next));
  }

  private static Optional<Kind> kind(Upload entered) {
    return switch (entered) {
      case Upload.Pending pending -> Optional.empty();
      case Upload.Uploaded uploaded -> Optional.empty();
      case Upload.Ready ready -> Optional.of(Kind.READY);
      case Upload.Failed failed -> Optional.of(Kind.FAILED);
      case Upload.Orphaned orphaned -> Optional.of(Kind.ORPHANED);
      case Upload.Aborted aborted -> Optional.empty();
      case Upload.Deleted deleted -> Optional.of(Kind.DELETED);
    };
  }

  /**
   * Its place among the announcements of its upload, from 1: only what was ready is deleted. Who
   * receives them out of order can tell by it.
   */
  public int sequence() {
    return kind.sequence;
  }

  /** A UUID of version 7: it sorts by the time of the move. */
  public UUID id() {
    UUID own = upload.terms().id().value();
    long high = (upload.since().toEpochMilli() << 16) | (own.getMostSignificantBits() & 0xFFFFL);
    return new UUID(high, own.getLeastSignificantBits() ^ sequence());
  }
}
