package io.gatepass.domain;

/**
 * Who gets a ready file, and where from.
 *
 * @param visibility who else than its owner
 * @param addressBound whether what is signed works for the address alone that asked for it
 */
public record Readers(Visibility visibility, boolean addressBound, Route route) {
  /** Its owner alone, from wherever, out of the store. */
  public static final Readers OWNER = new Readers(Visibility.OWNER, false, Route.STORE);

  /**
   * Whether somebody may get a file by knowing its key, without asking for that one: then nothing
   * may lie there that was not verified.
   */
  public boolean byKey() {
    return switch (route) {
      case STORE -> false;
      case CDN -> visibility != Visibility.OWNER;
      case PUBLIC -> true;
    };
  }
}
