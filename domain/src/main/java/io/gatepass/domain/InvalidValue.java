package io.gatepass.domain;

/**
 * A value that was understood and is unacceptable. The code is stable and part of the public API;
 * the message is for people and never repeats hostile input.
 */
public final class InvalidValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;

  public InvalidValue(String code, String message) {
    super(message);
    this.code = code;
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  public String code() {
    return code;
  }

  static void require(boolean holds, String code, String message) {
    if (!holds) {
      throw new InvalidValue(code, message);
    }
  }
}
