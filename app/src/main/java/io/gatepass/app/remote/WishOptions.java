package io.gatepass.app.remote;

import io.gatepass.app.remote.send.Digest;
import io.gatepass.app.remote.send.Wish;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What uploads are asked to be. */
final class WishOptions {
  static final String AUTO = "auto";
  private static final String NONE = "none";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Content type (default: by the file's name).")
  private @Nullable String type;

  @Option(names = "--policy", paramLabel = "NAME", description = "The policy to send under.")
  private @Nullable String policy;

  @Option(
      names = "--transfer",
      paramLabel = "KIND",
      description = "How: auto, put, form or multipart (default: the gateway chooses).")
  private @Nullable String transfer;

  @Option(
      names = "--checksum",
      paramLabel = "KIND",
      defaultValue = AUTO,
      description = {
        "What guards the bytes: auto, sha256, crc32c or none.",
        "auto: each part has a digest, where storage checks those.",
        "sha256, crc32c: also one of the whole file is declared, which reads it once more."
      })
  private String checksum = AUTO;

  @Option(
      names = "--metadata",
      paramLabel = "KEY=VALUE",
      description = "A note that stays with the upload; repeatable.")
  private Map<String, String> metadata = new TreeMap<>();

  Wish wish() {
    return new Wish(
        Optional.ofNullable(type),
        Optional.ofNullable(policy),
        Optional.ofNullable(transfer),
        declared(),
        metadata);
  }

  /** Whether parts have digests where they need not. */
  boolean hasPartDigests() {
    return !checksum.equals(NONE);
  }

  Optional<Digest> declared() {
    Optional<Digest> known =
        Optional.of(checksum)
            .filter(label -> !label.equals(Digest.MD5.label()))
            .flatMap(Digest::labelled);
    if (known.isEmpty() && !checksum.equals(AUTO) && !checksum.equals(NONE)) {
      throw new WrongUse("--checksum: write auto, sha256, crc32c or none.");
    }
    return known;
  }
}
