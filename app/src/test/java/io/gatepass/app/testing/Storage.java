package io.gatepass.app.testing;

/** What a store is asked to do. */
public enum Storage {
  FIND,
  DELETE,
  PROMOTE,
  READ,
  LIST,
  SIGN_PUT,
  SIGN_FORM,
  SIGN_GET,
  BEGIN_PARTS,
  SIGN_PART,
  LIST_PARTS,
  COMPLETE,
  ABORT;

  /** Whether it is done without the store, so that no answer can be lost. */
  public boolean isLocal() {
    return this == SIGN_PUT || this == SIGN_FORM || this == SIGN_GET || this == SIGN_PART;
  }
}
