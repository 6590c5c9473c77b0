package peer;

import io.micronaut.runtime.Micronaut;

/** Micronaut, JDBC and the presigner of the AWS SDK: the same kind of server as Gatepass. */
public final class Peer {
  private Peer() {}

  public static void main(String[] arguments) {
    Micronaut.run(Peer.class, arguments);
  }
}
