package io.gatepass.app.testing;

/** The process ends here: nothing in the code under test may catch it and tidy up. */
public final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  public static Runnable here() {
    return () -> {
      throw new Killed();
    };
  }
}
