package io.gatepass.ports;

/** Nobody can tell now whether a credential counts; asking again later may help. */
public final class CredentialsUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CredentialsUnavailable(String message) {
    super(message);
  }
}
