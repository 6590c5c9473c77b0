package io.gatepass.app.remote.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * A success.
 *
 * @param json empty where there was no body
 */
public record Answer(int status, JsonNode json, Optional<Duration> retryAfter) {
  /** It may hold signed requests. */
  @Override
  public String toString() {
    return "Answer " + status;
  }
}
