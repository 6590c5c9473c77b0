package io.gatepass.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are on the open internet, by IANA's registries of special-purpose addresses. Of
 * IPv6 only what is handed out to the world counts, so that every way to wrap another address is
 * out by itself.
 */
final class PublicAddress {
  private static final List<Block> PRIVATE_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");
  private static final Block GLOBAL_6 = Block.of("2000::/3");
  private static final List<Block> SPECIAL_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private PublicAddress() {}

  static boolean test(InetAddress address) {
    return address instanceof Inet4Address
        ? PRIVATE_4.stream().noneMatch(block -> block.holds(address))
        : GLOBAL_6.holds(address) && SPECIAL_6.stream().noneMatch(block -> block.holds(address));
  }

  private static List<Block> blocks(String... texts) {
    return List.of(texts).stream().map(Block::of).toList();
  }
}
