package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.S3ProxyServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.contract.servers.VersitygwServer;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageProvider;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Copies of three parts on one server, where five MiB are already too large for one request. */
record LargeCopies(S3Backend backend, StorageProvider store) {
  private static final ByteCount FIVE_MIB = new ByteCount(5L << 20);
  private static final CopySizes SMALL = new CopySizes(FIVE_MIB, FIVE_MIB);

  enum Server {
    S3PROXY(Dialect.AWS) {
      @Override
      StorageServer found() {
        return S3ProxyServer.shared();
      }
    },
    MINIO(Dialect.MINIO) {
      @Override
      StorageServer found() {
        return MinioServer.shared();
      }
    },
    VERSITYGW(Dialect.GENERIC) {
      @Override
      StorageServer found() {
        return VersitygwServer.shared();
      }
    };

    private final Dialect dialect;

    Server(Dialect dialect) {
      this.dialect = dialect;
    }

    abstract StorageServer found();
  }

  @FunctionalInterface
  interface Proof {
    void on(LargeCopies here);
  }

  static void prove(Server server, Proof proof) {
    try (S3Backend backend = new S3Backend(server.found(), server.dialect, Map.of());
        StorageProvider store = backend.copying(SMALL)) {
      proof.on(new LargeCopies(backend, store));
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  static byte[] large() {
    byte[] content = new byte[(int) (2 * FIVE_MIB.value()) + 700];
    new Random(7).nextBytes(content);
    return content;
  }

  StoredObject staged(UploadId id, ObjectKey staging, byte[] content) {
    MultipartUploads multiparts = store.multiparts();
    Constraints promised = Samples.exactly(content);
    PartSession session = multiparts.begin(id, Samples.at(staging), promised);
    PartPlan.Planned plan =
        new PartPlan.Planned(new ByteCount(content.length), new ByteCount(8L << 20));
    for (int number = 1; number <= plan.count(); number++) {
      Part part = plan.part(number).orElseThrow();
      int from = (int) part.extent().orElseThrow().offset();
      int to = from + (int) part.size().orElseThrow().value();
      assertThat(
              Http.put(
                      multiparts.signer(session, Samples.MINUTES).sign(part, Optional.empty()),
                      Arrays.copyOfRange(content, from, to))
                  .statusCode())
          .isEqualTo(200);
    }
    multiparts.complete(id, session, promised, multiparts.arrived(session));
    return store.objects().find(staging).orElseThrow();
  }

  /** With a clock that a test can hold back, and which is asked before each part. */
  Promotion.Copy copy(InstantSource clock) {
    S3Errors errors = new S3Errors(Stores.NAME);
    String name = backend.settings().bucket();
    BucketCheck check = new BucketCheck(backend.owner(), name, errors, InstantSource.system());
    Bucket bucket = new Bucket(backend.owner(), name, errors, check, Patience.NORMAL);
    PartList parts = new PartList(bucket, 1_000);
    CopySession copies =
        new CopySession(
            bucket,
            new PartSessions(bucket),
            parts,
            new OpenSessions(bucket, parts),
            new Looks(bucket));
    return new PartwiseCopy(bucket, copies, SMALL, clock);
  }

  StoredObject promote(InstantSource clock, StoredObject source, ObjectKey target) {
    return new Promotion(store.objects(), copy(clock), what -> what).promote(source.ref(), target);
  }

  byte[] read(ObjectKey key) {
    String name = backend.settings().bucket();
    return backend.owner().getObjectAsBytes(get -> get.bucket(name).key(key.value())).asByteArray();
  }

  List<String> openSessions(ObjectKey key) {
    return backend
        .owner()
        .listMultipartUploads(l -> l.bucket(backend.settings().bucket()).prefix(key.value()))
        .uploads()
        .stream()
        .map(MultipartUpload::uploadId)
        .toList();
  }
}
