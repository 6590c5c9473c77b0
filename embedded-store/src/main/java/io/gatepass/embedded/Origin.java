package io.gatepass.embedded;

import java.util.regex.Pattern;

/**
 * A page's origin as browsers send it (RFC 6454, 6.2): scheme, host and, if not the default, port.
 */
record Origin(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

  Origin {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an origin");
    }
  }
}
