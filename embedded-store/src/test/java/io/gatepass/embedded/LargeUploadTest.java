package io.gatepass.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeUploadTest {
  private static final long SIZE = 300L << 20;

  @TempDir Path directory;

  @Test
  void three_hundred_megabytes_stream_through_a_process_with_48_megabytes_of_heap()
      throws Exception {
    UploadId id = Uploads.newId();
    try (StoreProcess store = StoreProcess.start(directory, "-Xmx48m")) {
      SignedRequest request = store.sign(id.toString(), SIZE);

      assertThat(
              Client.put(request.uri(), request.headers(), Client.stream(SIZE, Zeros::new))
                  .statusCode())
          .isEqualTo(200);
    }
    try (StorageProvider store = Uploads.open(directory)) {
      assertThat(Uploads.stored(store, id).size().value()).isEqualTo(SIZE);
    }
  }

  @Test
  void the_largest_put_that_is_promised_is_let_in_and_one_byte_more_is_not() throws Exception {
    try (StorageProvider store = Uploads.open(directory)) {
      long largest = store.rules().largestPut().value();
      UploadId id = Uploads.newId();
      try (RawPut put = RawPut.begin(Uploads.sign(store, id, largest), largest)) {
        put.send("it begins");
        while (Uploads.unfinished(directory, id.toString()) == 0) {
          Thread.sleep(5);
        }
      }
      SignedRequest more = Uploads.sign(store, Uploads.newId(), largest + 1);
      try (RawPut put = RawPut.begin(more, largest + 1)) {
        assertThat(put.answer()).startsWith("HTTP/1.1 400");
      }
    }
  }

  private static final class Zeros extends InputStream {
    private long left = SIZE;

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      int count = (int) Math.min(length, left);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }
}
