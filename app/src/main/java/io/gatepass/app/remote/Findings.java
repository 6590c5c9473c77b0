package io.gatepass.app.remote;

import com.fasterxml.jackson.databind.JsonNode;

/** What a comparison found, for people. */
final class Findings {
  private Findings() {}

  static String line(JsonNode finding) {
    return "%-14s  %-8s  %s"
        .formatted(
            finding.path("kind").asText(),
            finding.path("outcome").asText(),
            finding.path("key").asText());
  }

  static String summary(JsonNode job) {
    JsonNode counts = job.path("counts");
    return "%s: %s, %d objects, %d uploads; %d unknown, %d left over, %d lost; %d repaired"
        .formatted(
            job.path("store").asText(),
            job.path("state").asText(),
            counts.path("objects").asLong(),
            counts.path("uploads").asLong(),
            counts.path("unknownObjects").asLong(),
            counts.path("leftovers").asLong(),
            counts.path("lostUploads").asLong(),
            counts.path("repaired").asLong());
  }
}
