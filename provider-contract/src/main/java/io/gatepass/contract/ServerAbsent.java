package io.gatepass.contract;

/** The server that a backend needs is not on this machine: nothing is proven, which is printed. */
public final class ServerAbsent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String capability;
  private final String server;

  /**
   * Tells what is missing.
   *
   * @param capability as in GATEPASS_REQUIRE: {@code minio}
   * @param server as {@link Backend#server()} would name it: {@code MinIO}
   * @param remedy how to get it
   */
  public ServerAbsent(String capability, String server, String remedy) {
    super(remedy);
    this.capability = capability;
    this.server = server;
  }

  /** For a server that is called as its capability. */
  public ServerAbsent(String capability, String remedy) {
    this(capability, capability, remedy);
  }

  /** Says so, in the words that GATEPASS_REQUIRE looks for. */
  public void print() {
    System.out.println("not proven here: " + capability + ": " + remedy());
  }

  public String capability() {
    return capability;
  }

  public String server() {
    return server;
  }

  /** What is missing and how to get it. */
  public String remedy() {
    return String.valueOf(getMessage());
  }
}
