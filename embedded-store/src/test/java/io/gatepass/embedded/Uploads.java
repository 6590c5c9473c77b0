package io.gatepass.embedded;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a gateway would ask of the store. */
final class Uploads {
  static final ContentType TYPE = new ContentType("text/plain");
  private static final Lifetime TTL = new Lifetime(Duration.ofMinutes(15));

  private Uploads() {}

  static StorageProvider open(Path directory) {
    return open(directory, Map.of());
  }

  static StorageProvider open(Path directory, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("directory", directory.toString());
    return new EmbeddedStoreProviderFactory()
        .create(new StoreSettings(new StoreName("embedded"), values));
  }

  static UploadId newId() {
    return UploadId.at(Instant.now(), new SecureRandom());
  }

  static ObjectKey keyOf(UploadId id) {
    return new ObjectKey("t/local/" + id + ".txt");
  }

  static SignedRequest sign(StorageProvider store, UploadId id, long size) {
    return sign(store, id, size, Optional.empty());
  }

  static SignedRequest sign(
      StorageProvider store, UploadId id, long size, Optional<Checksum> checksum) {
    Constraints constraints =
        new Constraints(new SizeLimit.Exactly(new ByteCount(size)), TYPE, checksum);
    return store
        .uploads()
        .signPut(id, new Placement(keyOf(id), Optional.empty()), constraints, TTL);
  }

  static SignedRequest download(StorageProvider store, StoredObject object) {
    Delivery delivery = Delivery.of(TYPE, new FileName("hello.txt"), Disposition.Kind.ATTACHMENT);
    return store.downloads().signGet(object.ref(), delivery, TTL);
  }

  static StoredObject stored(StorageProvider store, UploadId id) {
    return store.objects().find(keyOf(id)).orElseThrow();
  }

  /** How many uploads whose id begins so have arrived in part. */
  static long unfinished(Path directory, String id) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("objects"))) {
      return files
          .filter(file -> file.getFileName().toString().matches(id + ".*\\.txt-[0-9a-f-]{36}"))
          .count();
    }
  }
}
