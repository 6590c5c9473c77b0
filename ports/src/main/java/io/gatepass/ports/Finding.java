package io.gatepass.ports;

import io.gatepass.domain.UploadId;
import java.util.Locale;
import java.util.Optional;

/**
 * Something without its partner.
 *
 * @param key as the store lists it, which may be any text
 * @param upload the upload that the key belongs to, where there is one
 */
public record Finding(Kind kind, String key, Optional<UploadId> upload, Outcome outcome) {

  /** What is without what. */
  public enum Kind {
    /** An object that no upload knows: another program's, or of a row that is gone. */
    UNKNOWN_OBJECT,
    /** An object of an upload that should have none any more. */
    LEFTOVER,
    /** A ready upload whose object is not there. */
    LOST_UPLOAD;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was done about it. */
  public enum Outcome {
    REPORTED,
    /** Repair was asked for, and this is not the gateway's to touch. */
    KEPT,
    REPAIRED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
