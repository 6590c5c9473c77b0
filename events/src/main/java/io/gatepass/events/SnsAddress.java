package io.gatepass.events;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that a message names: only those of SNS itself may be visited. */
final class SnsAddress {
  private static final Pattern HOST =
      Pattern.compile("sns\\.[a-z0-9-]{3,}\\.amazonaws\\.com(\\.cn)?");
  private static final Pattern CERTIFICATE =
      Pattern.compile("/SimpleNotificationService-[0-9a-f]{1,64}\\.pem");

  private SnsAddress() {}

  static Optional<URI> read(String text) {
    try {
      return Optional.of(URI.create(text)).filter(SnsAddress::isOfSns);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static Optional<URI> ofCertificate(String text) {
    return read(text)
        .filter(address ->
            CERTIFICATE.matcher(address.getRawPath()).matches()
                && address.getRawQuery() == null
                && address.getRawFragment() == null);
  }

  private static boolean isOfSns(URI address) {
    return "https".equals(address.getScheme())
        && address.getHost() != null
        && HOST.matcher(address.getHost()).matches()
        && address.getPort() == -1
        && address.getRawUserInfo() == null;
  }
}
