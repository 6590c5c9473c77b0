package io.gatepass.app.remote;

/** What can be an id at all: nothing else is asked for, or becomes part of a file's name. */
final class Ids {
  private Ids() {}

  static String checked(String id) {
    if (!id.matches("[A-Za-z0-9_-]{1,100}")) {
      throw new WrongUse("That is no id. Those that there are: gatepass ls");
    }
    return id;
  }
}
