package io.gatepass.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
  private static final int KILLS = 5;
  private static final int UPLOADS = 60;
  private static final int LARGEST = 512 * 1024;

  @TempDir Path directory;
  private final Map<UploadId, byte[]> sent = new ConcurrentHashMap<>();
  private final Set<UploadId> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void after_sigkills_in_the_middle_of_uploads_each_key_is_absent_or_whole() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      uploadUntilKilledAfter(kill * UPLOADS / (KILLS + 1), new Random(kill));
      assertThat(Uploads.unfinished(directory, ""))
          .as("the stalled upload at least was cut off")
          .isPositive();
    }

    try (StorageProvider store = Uploads.open(directory)) {
      assertThat(Uploads.unfinished(directory, "")).as("what was cut off is removed").isZero();
      for (UploadId id : sent.keySet()) {
        Optional<StoredObject> found = store.objects().find(Uploads.keyOf(id));
        assertThat(found.isPresent() || !acknowledged.contains(id))
            .as("an acknowledged upload is there")
            .isTrue();
        found.ifPresent(object -> isWhole(store, id, object));
      }
    }
    assertThat(acknowledged).isNotEmpty();
    assertThat(sent).hasSizeGreaterThan(acknowledged.size());
  }

  private void isWhole(StorageProvider store, UploadId id, StoredObject object) {
    assertThat(object.contentType()).isEqualTo("text/plain");
    assertThat(object.uploadId()).contains(id.toString());
    assertThat(Client.get(Uploads.download(store, object).uri()).body()).isEqualTo(sent.get(id));
  }

  private void uploadUntilKilledAfter(int answers, Random random) throws Exception {
    StoreProcess store = StoreProcess.start(directory);
    CountDownLatch enough = new CountDownLatch(answers);
    Stall stall = new Stall();
    try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
      SignedRequest never = store.sign(stall.id.toString(), Stall.LENGTH);
      clients.execute(() -> upload(never, stall));
      while (Uploads.unfinished(directory, stall.id.toString()) == 0) {
        Thread.sleep(5);
      }
      for (int i = 0; i < UPLOADS; i++) {
        byte[] body = new byte[1 + random.nextInt(LARGEST)];
        random.nextBytes(body);
        UploadId id = Uploads.newId();
        sent.put(id, body);
        SignedRequest request = store.sign(id.toString(), body.length);
        clients.execute(() -> upload(request, id, body, enough));
      }
      enough.await();
      store.kill();
      stall.over.countDown();
    }
  }

  private void upload(SignedRequest request, UploadId id, byte[] body, CountDownLatch enough) {
    try {
      if (Client.put(request, body).statusCode() == 200) {
        acknowledged.add(id);
        enough.countDown();
      }
    } catch (Client.AnswerLost killed) {
      // Whether it is there is what the test asks.
    }
  }

  private static void upload(SignedRequest request, Stall stall) {
    try {
      Client.put(request.uri(), request.headers(), Client.stream(Stall.LENGTH, () -> stall));
    } catch (Client.AnswerLost killed) {
      // Meant to be.
    }
  }

  /** A body whose first half is on its way and whose second half never comes. */
  private static final class Stall extends InputStream {
    private static final long LENGTH = 2L * LARGEST;

    private final UploadId id = Uploads.newId();
    private final CountDownLatch over = new CountDownLatch(1);
    private int left = LARGEST;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      if (left > 0) {
        int count = Math.min(left, length);
        left -= count;
        return count;
      }
      try {
        over.await();
      } catch (InterruptedException interrupted) {
        throw new IOException(interrupted);
      }
      return -1;
    }
  }
}
