package io.gatepass.app.door;

import io.gatepass.app.config.Settings;
import io.gatepass.app.http.Networks;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request comes from. Whoever connects says so for itself alone, unless it is one of the
 * proxies that the operator trusts to say it for others.
 */
@Singleton
public final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final Pattern WITH_PORT =
      Pattern.compile("^(?:\\[([^\\]]*)](?::\\d+)?|([\\d.]+):\\d+)$");

  private final Networks proxies;

  @Inject
  ClientAddress(Settings settings) {
    this(settings.listener().trustedProxies());
  }

  ClientAddress(Networks proxies) {
    this.proxies = proxies;
  }

  /** Empty where a trusted proxy does not say it, or says what nobody understands. */
  public Optional<InetAddress> of(HttpRequest<?> request) {
    return Optional.ofNullable(request.getRemoteAddress())
        .map(InetSocketAddress::getAddress)
        .flatMap(peer -> behind(peer, request.getHeaders().getAll(FORWARDED_FOR)));
  }

  /** From the nearest to the farthest: only what a trusted one has written is believed. */
  Optional<InetAddress> behind(InetAddress peer, List<String> headers) {
    List<String> hops =
        headers.stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(String::strip)
            .toList()
            .reversed();
    if (hops.isEmpty() && proxies.contain(peer)) {
      return Optional.empty();
    }
    InetAddress nearest = peer;
    for (String hop : hops) {
      if (!proxies.contain(nearest)) {
        return Optional.of(nearest);
      }
      Optional<InetAddress> next = Networks.address(withoutPort(hop));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      nearest = next.get();
    }
    return Optional.of(nearest);
  }

  /** Some proxies write the port too, as Azure's Application Gateway does. */
  private static String withoutPort(String hop) {
    return WITH_PORT.matcher(hop).replaceFirst("$1$2");
  }
}
