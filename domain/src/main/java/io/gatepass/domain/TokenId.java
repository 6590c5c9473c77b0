package io.gatepass.domain;

import java.util.UUID;

/** The id of one upload token, a UUID of version 7: no secret, so logs and rows may hold it. */
public record TokenId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
