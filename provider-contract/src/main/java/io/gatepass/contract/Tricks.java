package io.gatepass.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody tries who holds a signed write and wants more than it permits. */
final class Tricks {
  private Tricks() {}

  /** As it stands, as another verb, without each of its headers, with each that nobody signed. */
  static List<Request> on(Request write, Map<String, String> smuggled) {
    List<Request> tries = new ArrayList<>(List.of(write, write.verb("DELETE"), write.verb("POST")));
    write.headers().keySet().forEach(name -> tries.add(write.without(name)));
    smuggled.forEach((name, value) -> tries.add(write.with(name, value)));
    return tries;
  }

  /** A part's request that names no part any more, as each verb. */
  static List<Request> whole(Request part) {
    Request whole = part.uri(Queries::whole);
    return List.of(whole, whole.verb("DELETE"), whole.verb("POST"));
  }

  /** Turned into a copy: as it stands, without a body, without each of its headers. */
  static List<Request> copies(Request write, Map<String, String> copy) {
    Request copying = write;
    for (Map.Entry<String, String> header : copy.entrySet()) {
      copying = copying.with(header.getKey(), header.getValue());
    }
    List<Request> tries = new ArrayList<>(List.of(copying, copying.body(new byte[0])));
    for (String name : write.headers().keySet()) {
      tries.add(copying.without(name));
    }
    return tries;
  }
}
