package io.gatepass.app.remote.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A part and the request that sends it. */
public record SignedPart(int number, StorageRequest request) {
  static SignedPart of(JsonNode json) {
    return new SignedPart(json.path("number").asInt(), StorageRequest.of(json.path("request")));
  }
}
