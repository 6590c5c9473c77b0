package io.gatepass.app.doctor;

import java.util.Locale;

/** What is asked, in the order in which it is told. */
public enum Check {
  CLOCK,
  ACCESS,
  LISTING,
  ABSENCE,
  WRITE,
  READ,
  SIGNATURE,
  WRITE_ONCE,
  LENGTH,
  TYPE,
  CHECKSUM,
  FORM,
  PARTS,
  COPY,
  STRANGERS,
  PAGES,
  PARTS_RULE,
  STAGING_RULE,
  STRANGERS_RULE,
  DELETE;

  /** As a person reads it, and as it is written in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
