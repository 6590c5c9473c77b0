package io.gatepass.app.config;

import io.gatepass.domain.Policy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads where the scanner is, and refuses policies that need one where there is none. */
final class ScannerReader {
  private static final String ADDRESS_FIX =
      "write the scanner's address, such as tcp://localhost:3310 or unix:/run/clamav/clamd.ctl";

  /** Above what clamd takes for one content by itself, so that it answers that. */
  private static final Duration STANDARD = Duration.ofMinutes(3);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Below the term of a lease, so that a worker that waits does not lose its own. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private ScannerReader() {}

  static Optional<Settings.Scanner> read(
      Section section, List<Policy> policies, List<String> problems) {
    Optional<URI> address = section.value("address", ScannerReader::address, ADDRESS_FIX);
    Duration timeout = section.value("timeout", Units::duration, STANDARD, Units.DURATION_FIX);
    if (Units.isOutside(timeout, SHORTEST, LONGEST)) {
      section.refuse("timeout", "write a duration from 1s to 4m");
    }
    section.refuseUnknown();
    if (section.text("address").isEmpty()) {
      if (!section.names().isEmpty()) {
        section.refuse("address", ADDRESS_FIX);
      }
      policies.stream().filter(Policy::scan).forEach(policy -> problems.add(missing(policy)));
    }
    return address.map(at -> new Settings.Scanner(at, timeout));
  }

  private static String missing(Policy policy) {
    return "gatepass.policies."
        + policy.name()
        + ".scan: no scanner is configured, so nothing would ever become ready. Set"
        + " gatepass.scanner.address, such as tcp://localhost:3310, or scan to false";
  }

  private static URI address(String text) {
    URI uri = URI.create(text);
    boolean tcp =
        "tcp".equals(uri.getScheme())
            && uri.getHost() != null
            && uri.getPort() > 0
            && uri.equals(URI.create("tcp://" + uri.getAuthority()))
            && uri.getUserInfo() == null;
    boolean unix =
        "unix".equals(uri.getScheme())
            && uri.getAuthority() == null
            && uri.getPath() != null
            && uri.getPath().startsWith("/");
    if (!tcp && !unix) {
      throw new IllegalArgumentException("neither tcp://host:port nor unix:/path");
    }
    return uri;
  }
}
