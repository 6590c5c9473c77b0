package io.gatepass.minio;

import static io.gatepass.minio.Samples.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageProvider;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartListTest {
  private static final int PARTS = 1_003;
  private static final List<Integer> ALL = IntStream.rangeClosed(1, PARTS).boxed().toList();

  @Test
  void every_page_of_a_long_list_is_followed() {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        PartsUpload upload = new PartsUpload(store.multiparts());
        upload.send(1, HELLO);
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
          ALL.forEach(number -> clients.execute(() -> upload.send(number, new byte[number % 3])));
        }
        for (int atOnce : new int[] {PartList.ALL, 1_000, 501}) {
          List<StoredPart> listed = backend.listing(atOnce).of(upload.session());
          assertThat(listed).extracting(StoredPart::number).containsExactlyElementsOf(ALL);
          assertThat(listed).allMatch(part -> part.size().value() == part.number() % 3);
        }
      }
    });
  }
}
