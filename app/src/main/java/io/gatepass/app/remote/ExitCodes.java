package io.gatepass.app.remote;

import io.gatepass.app.remote.api.Failure;

/** How a command ends. */
final class ExitCodes {
  static final int DONE = 0;
  static final int NOT_DONE = 1;
  static final int REFUSED = 3;
  static final int AWAY = 4;
  static final int INTERRUPTED = 130;

  static final String HEADING = "%nExit codes:%n";
  static final String IS_DONE = "0:done";
  static final String IS_NOT_DONE = "1:not done, or several failed for different reasons";
  static final String IS_WRONG_USE = "2:options are wrong";
  static final String IS_REFUSED = "3:the gateway refused";
  static final String IS_AWAY = "4:the gateway or storage cannot be reached, or cannot answer now";
  static final String IS_INTERRUPTED = "130:interrupted";

  private ExitCodes() {}

  static int of(Failure failure) {
    return switch (failure.kind()) {
      case NOT_DONE -> NOT_DONE;
      case REFUSED -> REFUSED;
      case AWAY -> AWAY;
    };
  }
}
