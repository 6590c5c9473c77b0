package io.gatepass.embedded;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** One file on its way in parts of 5 MiB. */
final class InParts {
  private static final ByteCount PART = new ByteCount(5L << 20);
  private static final Lifetime TTL = new Lifetime(Duration.ofMinutes(15));

  private final UploadId id = Uploads.newId();
  private final byte[] file;

  InParts(byte[] file) {
    this.file = file;
  }

  ObjectKey key() {
    return Uploads.keyOf(id);
  }

  private PartPlan.Planned plan() {
    return new PartPlan.Planned(new ByteCount(file.length), PART);
  }

  private Constraints promised() {
    return new Constraints(
        new SizeLimit.Exactly(new ByteCount(file.length)), Uploads.TYPE, Optional.empty());
  }

  PartSession begin(StorageProvider store) {
    return store.multiparts().begin(id, new Placement(key(), Optional.empty()), promised());
  }

  SignedRequest sign(StorageProvider store, PartSession session, int number) {
    return store.multiparts().signer(session, TTL).sign(part(number), Optional.empty());
  }

  private Part part(int number) {
    return plan().part(number).orElseThrow();
  }

  int send(SignedRequest request, int number) {
    Part.Extent extent = part(number).extent().orElseThrow();
    int from = (int) extent.offset();
    byte[] bytes = Arrays.copyOfRange(file, from, from + (int) extent.size().value());
    return Client.put(request, bytes).statusCode();
  }

  void complete(StorageProvider store, PartSession session) {
    store.multiparts().complete(id, session, promised(), store.multiparts().arrived(session));
  }

  /** How many files of sessions are there, open or not. */
  static long files(Path directory) throws IOException {
    Path bucket = directory.resolve("objects").resolve(ObjectServer.BUCKET);
    try (Stream<Path> files = Files.walk(bucket)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> bucket.relativize(file).getName(0).toString().startsWith("."))
          .count();
    }
  }
}
