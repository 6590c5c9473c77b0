package io.gatepass.webhooks;

import java.math.BigInteger;
import java.net.InetAddress;

/** All addresses that begin with the same bits. */
record Block(BigInteger prefix, int length, int bits) {

  static Block of(String text) {
    int slash = text.indexOf('/');
    byte[] address = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
    int length = Integer.parseInt(text.substring(slash + 1));
    int bits = address.length * Byte.SIZE;
    return new Block(head(address, bits - length), length, bits);
  }

  boolean holds(InetAddress address) {
    byte[] raw = address.getAddress();
    return raw.length * Byte.SIZE == bits && head(raw, bits - length).equals(prefix);
  }

  private static BigInteger head(byte[] address, int dropped) {
    return new BigInteger(1, address).shiftRight(dropped);
  }
}
