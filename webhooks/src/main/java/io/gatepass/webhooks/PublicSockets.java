package io.gatepass.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that connect to public addresses only. The last word: an address that is written
 * out in a URL is never looked up, and what was looked up is checked again where it is used.
 */
final class PublicSockets extends SocketFactory {

  @Override
  public Socket createSocket() {
    return new PublicSocket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  private static final class PublicSocket extends Socket {
    PublicSocket() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress target, int timeout) throws IOException {
      if (!(target instanceof InetSocketAddress address)
          || address.isUnresolved()
          || !PublicAddress.test(address.getAddress())) {
        throw new AddressRefused();
      }
      super.connect(target, timeout);
    }
  }
}
