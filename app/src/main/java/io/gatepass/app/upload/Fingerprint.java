package io.gatepass.app.upload;

import static java.util.stream.Collectors.joining;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Sha256;
import io.gatepass.domain.TransferKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Tells whether two requests ask for the same upload, the same on every replica. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 in hexadecimal. */
  static String of(NewUpload wanted) {
    List<Object> asked =
        List.of(
            wanted.filename().value(),
            wanted.contentType().value(),
            wanted.size().map(ByteCount::value),
            wanted.policy().map(PolicyName::value).orElse(""),
            wanted.transfer().map(TransferKind::label),
            wanted.redirect(),
            wanted.parts(),
            wanted.checksum().map(sum -> sum.algorithm().label() + " " + sum.value()),
            entries(wanted.metadata().entries()));
    return Sha256.hex(String.join("\n", asked.stream().map(Objects::toString).toList()));
  }

  /** With their lengths: a value may look like the beginning of another entry. */
  private static String entries(Map<String, String> metadata) {
    return new TreeMap<>(metadata)
        .entrySet().stream()
            .map(entry -> counted(entry.getKey()) + counted(entry.getValue()))
            .collect(joining("", "{", "}"));
  }

  private static String counted(String text) {
    return text.length() + ":" + text;
  }
}
