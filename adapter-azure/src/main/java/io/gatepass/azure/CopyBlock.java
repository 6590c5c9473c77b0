package io.gatepass.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.Block;
import com.azure.storage.blob.models.BlockListType;
import com.azure.storage.blob.specialized.BlockBlobClient;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.StorageException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One piece of a copy.
 *
 * @param id says of which content it is which piece, so that one that is there need not be copied
 *     again; of one length for all, as the service demands
 */
record CopyBlock(String id, BlobRange range) {
  private static final int CONTENT_BYTES = 16;

  static List<CopyBlock> of(StoredObject source, long most) {
    byte[] content = Arrays.copyOf(digest(source.ref()), CONTENT_BYTES);
    long size = source.size().value();
    return LongStream.range(0, (size + most - 1) / most)
        .mapToObj(n ->
            new CopyBlock(
                id(content, (int) n), new BlobRange(n * most, Math.min(most, size - n * most))))
        .toList();
  }

  /** What an earlier call, cut off, has copied already. */
  static Set<String> staged(BlockBlobClient target, AzureErrors errors, Patience patience) {
    try {
      return errors
          .translated(
              Operation.COPY,
              () ->
                  target.listBlocksWithResponse(
                      BlockListType.UNCOMMITTED, null, patience.call(), Context.NONE))
          .getValue()
          .getUncommittedBlocks()
          .stream()
          .map(Block::getName)
          .collect(Collectors.toSet());
    } catch (StorageException.Missing none) {
      return Set.of();
    }
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
