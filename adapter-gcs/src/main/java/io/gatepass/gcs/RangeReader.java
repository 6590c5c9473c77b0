package io.gatepass.gcs;

import com.google.cloud.BaseServiceException;
import com.google.cloud.ReadChannel;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.Storage.BlobSourceOption;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectRef;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a bounded part of one generation, as it is stored. */
final class RangeReader {
  private static final int NOT_THERE = 404;

  private final GcsClients clients;
  private final String bucket;

  RangeReader(GcsClients clients, String bucket) {
    this.clients = clients;
    this.bucket = bucket;
  }

  /** Empty when that content is not there. */
  Optional<byte[]> read(ObjectRef object, long from, ByteCount length) throws IOException {
    OptionalLong generation = StoredObjects.generation(object);
    if (generation.isEmpty()) {
      return Optional.empty();
    }
    BlobId id = BlobId.of(bucket, object.key().value(), generation.getAsLong());
    try (ReadChannel channel =
        clients.objects().reader(id, BlobSourceOption.shouldReturnRawInputStream(true))) {
      channel.setChunkSize(0);
      channel.seek(from);
      channel.limit(from + length.value());
      return Optional.of(drained(channel, (int) length.value()));
    } catch (IOException e) {
      if (e.getCause() instanceof BaseServiceException answer && answer.getCode() == NOT_THERE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static byte[] drained(ReadChannel channel, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes);
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
