package io.gatepass.ports;

/** The database cannot be asked at the moment. The message names no credential and no address. */
public final class RepositoryUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RepositoryUnavailable(Throwable cause) {
    super("The database does not answer.", cause);
  }
}
