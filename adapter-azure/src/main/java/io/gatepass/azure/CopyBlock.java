package io.gatepass.azure;

import com.azure.storage.blob.models.BlobRange;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * One piece of a copy.
 *
 * @param id says of which content it is which piece, so that one that is there need not be copied
 *     again; of one length for all, as the service demands
 */
record CopyBlock(String id, BlobRange range) {
  /** By Microsoft's "Scalability targets for Blob storage": the most blocks of one blob. */
  static final int MOST = 50_000;

  private static final int CONTENT_BYTES = 16;

  /**
   * Cuts a content into blocks of one size.
   *
   * @param least bytes of each but the last; more where a blob would need too many of them
   */
  static List<CopyBlock> of(StoredObject source, long least) {
    byte[] content = Arrays.copyOf(digest(source.ref()), CONTENT_BYTES);
    long size = source.size().value();
    long each = Math.max(least, Math.ceilDiv(size, MOST));
    return LongStream.range(0, Math.ceilDiv(size, each))
        .mapToObj(n ->
            new CopyBlock(
                id(content, (int) n), new BlobRange(n * each, Math.min(each, size - n * each))))
        .toList();
  }

  boolean isAmong(Map<String, Long> staged) {
    return range.getCount().equals(staged.get(id));
  }

  private static String id(byte[] content, int number) {
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(CONTENT_BYTES + Integer.BYTES).put(content).putInt(number).array());
  }

  private static byte[] digest(ObjectRef content) {
    try {
      String text = content.key() + "\n" + content.tag().value();
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
