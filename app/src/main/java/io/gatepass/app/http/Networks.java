package io.gatepass.app.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Networks, and single addresses, as they are written: {@code 10.0.0.0/8, 2001:db8::7}. */
public record Networks(List<IpSubnetFilterRule> rules) {
  public static final Networks NONE = new Networks(List.of());

  public Networks {
    rules = List.copyOf(rules);
  }

  /**
   * Reads them; asks no name server.
   *
   * @throws IllegalArgumentException when one is neither a network nor an address
   */
  public static Networks of(Stream<String> texts) {
    return new Networks(texts.map(Networks::rule).toList());
  }

  /** The address in that text; empty where it is none, a name for instance. Asks no name server. */
  public static Optional<InetAddress> address(String text) {
    return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(text));
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  public boolean contain(InetAddress address) {
    InetSocketAddress socket = new InetSocketAddress(address, 0);
    return rules.stream().anyMatch(rule -> rule.matches(socket));
  }

  private static IpSubnetFilterRule rule(String text) {
    int slash = text.indexOf('/');
    InetAddress address =
        address(slash < 0 ? text : text.substring(0, slash))
            .orElseThrow(() -> new IllegalArgumentException("no address"));
    int bits =
        slash < 0 ? 8 * address.getAddress().length : Integer.parseInt(text.substring(slash + 1));
    return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
  }
}
