package io.gatepass.app.uppy;

import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.StoredPart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parts of which a client says that they are its file. What it says makes nothing complete, but
 * what storage has beside is no part of the file either.
 *
 * @param tags by number, without quotes; empty text where the client gave none
 */
record NamedParts(Map<Integer, String> tags) {

  /** Of a number that is named twice the last counts. */
  static NamedParts of(List<FinishRequest.Part> parts) {
    Map<Integer, String> tags = new TreeMap<>();
    parts.forEach(part -> tags.put(part.number(), part.tag()));
    return new NamedParts(tags);
  }

  /** Refuses where storage has other parts than these, or other bytes. */
  void compare(List<StoredPart> stored) {
    Map<Integer, String> there =
        stored.stream().collect(Collectors.toMap(StoredPart::number, part -> part.tag().value()));
    if (!tags.keySet().equals(there.keySet())) {
      throw differ(
          "Storage has " + there.size() + " parts, and " + tags.size() + " were named, or others.");
    }
    tags.forEach((number, tag) -> {
      if (!tag.isEmpty() && !tag.equals(there.get(number))) {
        throw differ("Storage has other bytes of part " + number + " than the ETag names.");
      }
    });
  }

  private static UploadException differ(String message) {
    return new UploadException.Unacceptable("parts_differ", message + " Send the file again.");
  }
}
