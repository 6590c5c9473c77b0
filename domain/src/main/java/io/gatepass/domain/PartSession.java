package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

/**
 * Parts on their way to one key.
 *
 * @param id the store's name for it; opaque, 1 to 1024 characters
 */
public record PartSession(ObjectKey key, String id) {
  private static final int LONGEST = 1024;

  public PartSession {
    require(
        !id.isEmpty() && id.length() <= LONGEST,
        "session_invalid",
        "The name of a session has 1 to 1024 characters.");
  }
}
