package io.gatepass.contract;

/** The server that a backend needs is not on this machine: nothing is proven, which is printed. */
public final class ServerAbsent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String capability;

  /**
   * Tells what is missing.
   *
   * @param capability as in GATEPASS_REQUIRE: {@code minio}
   * @param remedy how to get it
   */
  public ServerAbsent(String capability, String remedy) {
    super(remedy);
    this.capability = capability;
  }

  public String capability() {
    return capability;
  }
}
