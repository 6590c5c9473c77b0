package io.gatepass.app.doctor;

/** What mends a store that passes over what was signed. */
final class Binding {
  static final String FIX =
      "Let what stands before the store pass all headers on; or name the server as what it is: for"
          + " provider s3 set dialect to generic, which asks it and looks at finalize.";

  private Binding() {}
}
