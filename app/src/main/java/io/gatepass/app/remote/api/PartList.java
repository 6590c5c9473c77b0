package io.gatepass.app.remote.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is not there of an upload in parts, or not as it should be. */
public final class PartList {
  private PartList() {}

  /** Numbers to send, ascending: from the list of parts, or from the problem of a finalize. */
  public static List<Integer> wanted(JsonNode json) {
    return Stream.of("missing", "wrongSize")
        .flatMap(name -> StreamSupport.stream(json.path(name).spliterator(), false))
        .map(JsonNode::asInt)
        .sorted()
        .toList();
  }
}
