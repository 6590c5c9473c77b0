package io.gatepass.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Where requests come from. */
final class Addresses {
  /** Of a network that is kept for documentation (RFC 5737): nobody's. */
  static final InetAddress ELSEWHERE = InetAddress.ofLiteral("203.0.113.7");

  private Addresses() {}

  /** Ours, as that server sees it where nothing stands between. */
  static InetAddress seenAt(URI server) throws IOException {
    int port = server.getPort() > 0 ? server.getPort() : 443;
    try (Socket socket = new Socket(server.getHost(), port)) {
      return socket.getLocalAddress();
    }
  }
}
