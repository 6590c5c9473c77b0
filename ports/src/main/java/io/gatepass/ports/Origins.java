package io.gatepass.ports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one spelling of a scheme, a host and a port that browsers send and signatures hold. */
public final class Origins {
  private static final Pattern NO_PATH = Pattern.compile("/?");

  private Origins() {}

  static URI parse(String text) {
    return parse(text, NO_PATH);
  }

  /**
   * Reads the address of a server that may have a path: lower case, without the usual port and
   * without a slash at the end. Calls no network.
   *
   * @param path what the path has to match as a whole
   * @throws IllegalArgumentException when it is no http or https URL of a host, perhaps a port, and
   *     such a path; its message may repeat the text and is not for showing
   */
  public static URI parse(String text, Pattern path) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean bare =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && path.matcher(uri.getRawPath()).matches();
      if (!bare || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IllegalArgumentException();
      }
      boolean usualPort = uri.getPort() == (scheme.equals("https") ? 443 : 80);
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      String kept = uri.getRawPath().replaceFirst("/$", "");
      return new URI(scheme, null, host, usualPort ? -1 : uri.getPort(), kept, null, null);
    } catch (URISyntaxException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
