package io.gatepass.app.whole;

import io.gatepass.contract.ServerAbsent;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;

/** A gateway that reaches a real MinIO only by a front, whereas clients go there directly. */
final class Fronted {
  private static final Map<String, String> BRISK =
      Map.of("GATEPASS_SWEEP_INTERVAL", "1s", "GATEPASS_SWEEP_GRACE", "1s");

  private Fronted() {}

  static void run(Path folder, BiConsumer<Launch, StoreFront> proof) {
    try {
      Place place = Provider.MINIO.place();
      URI store = URI.create(place.settings().get("endpoint"));
      try (StoreFront front = new StoreFront(store)) {
        Launch launch =
            Launch.on(folder.resolve("data"))
                .with(place.environment("main"))
                .with(front.environment())
                .with(BRISK);
        proof.accept(launch, front);
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }
}
