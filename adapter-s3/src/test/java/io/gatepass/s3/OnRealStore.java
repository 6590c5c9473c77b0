package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.exactly;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One server for all tests of a class, one upload for each. */
abstract class OnRealStore {
  static RealStore server;
  static StorageProvider store;

  final UploadId id = Samples.id();
  final ObjectKey key = Samples.key();

  @BeforeAll
  static void start() {
    server = RealStore.start();
    store = Stores.open(server.uri());
  }

  @AfterAll
  static void stop() {
    store.close();
    server.close();
  }

  SignedRequest sign() {
    return store.uploads().signPut(id, Samples.at(key), exactly(HELLO), MINUTES);
  }

  SignedRequest sign(ChecksumAlgorithm algorithm) {
    Optional<Checksum> declared = Optional.of(Digests.of(algorithm, HELLO));
    return store.uploads().signPut(id, Samples.at(key), exactly(HELLO, declared), MINUTES);
  }
}
