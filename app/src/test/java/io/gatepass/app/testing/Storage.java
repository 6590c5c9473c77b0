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
  ABORT
}
