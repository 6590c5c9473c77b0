package io.gatepass.domain;

/**
 * Who gets a ready file.
 *
 * @param visibility who else than its owner
 * @param addressBound whether what is signed works for the address alone that asked for it
 */
public record Readers(Visibility visibility, boolean addressBound) {
  /** Its owner alone, from wherever. */
  public static final Readers OWNER = new Readers(Visibility.OWNER, false);
}
