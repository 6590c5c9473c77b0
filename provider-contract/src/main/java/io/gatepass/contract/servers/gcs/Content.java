package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Bytes of an object, and what a store computes over them. */
final class Content {
  private final byte[] bytes;
  private final boolean composed;

  Content(byte[] bytes) {
    this(bytes.clone(), false);
  }

  private Content(byte[] bytes, boolean composed) {
    this.bytes = bytes;
    this.composed = composed;
  }

  /** One out of many, of which no MD5 is known. */
  static Content composed(List<Content> parts) {
    ByteBuffer whole = ByteBuffer.allocate(parts.stream().mapToInt(Content::size).sum());
    parts.forEach(part -> whole.put(part.bytes));
    return new Content(whole.array(), true);
  }

  int size() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  String crc32c() {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return base64(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  Optional<String> md5() {
    return composed ? Optional.empty() : Optional.of(base64(digest("MD5", bytes)));
  }

  /** A mark of these bytes in quotes; Google promises nothing else of it. */
  String etag() {
    byte[] mark = composed ? crc32c().getBytes(US_ASCII) : digest("MD5", bytes);
    return '"' + (composed ? "-" : "") + HexFormat.of().formatHex(mark) + '"';
  }

  /** What the store computed, as headers. */
  Reply hashes(Reply reply) {
    reply.with("x-goog-hash", "crc32c=" + crc32c());
    md5().ifPresent(md5 -> reply.with("x-goog-hash", "md5=" + md5));
    return reply;
  }

  static String sha256Hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256", bytes));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
