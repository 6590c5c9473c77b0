package io.gatepass.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Knows no host that has an address which is not public, whatever others it has. */
record PublicDns(Dns dns) implements Dns {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = dns.lookup(host);
    if (!addresses.stream().allMatch(PublicAddress::test)) {
      throw new AddressRefused();
    }
    return addresses;
  }
}
