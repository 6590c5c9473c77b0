package io.gatepass.app.key;

/** There is no key of that id, nor was there ever one. */
public final class KeyNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyNotFound() {
    super("There is no such key. Its id is gpk_ and the 22 characters that follow.");
  }
}
