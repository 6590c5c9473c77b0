package io.gatepass.domain;

/** The digests of a few bytes, computed here. */
public final class Digests {
  private Digests() {}

  public static Checksum of(ChecksumAlgorithm algorithm, byte[] content) {
    RunningDigest digest = new RunningDigest(algorithm);
    digest.update(content);
    return digest.end();
  }
}
