package io.gatepass.ports;

/** The scanner gave no verdict. The message says why, without any of the content. */
public final class ScannerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScannerUnavailable(String message) {
    super(message);
  }
}
