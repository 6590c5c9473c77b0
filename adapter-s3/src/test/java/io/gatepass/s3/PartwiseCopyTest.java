package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.S3ProxyServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.contract.servers.VersitygwServer;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promotion of what is too large for one copy, with sizes that a test can move. */
class PartwiseCopyTest {
  private static final ByteCount FIVE_MIB = new ByteCount(5L << 20);
  private static final CopySizes SMALL = new CopySizes(FIVE_MIB, FIVE_MIB);

  private final UploadId id = Samples.id();
  private final ObjectKey staging = Samples.key();
  private final ObjectKey target = Samples.key();

  private enum Server {
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
  private interface Proof {
    void on(S3Backend backend, StorageProvider store);
  }

  private static void prove(Server server, Proof proof) {
    try (S3Backend backend = new S3Backend(server.found(), server.dialect, Map.of());
        StorageProvider store = backend.copying(SMALL)) {
      proof.on(backend, store);
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private static byte[] large() {
    byte[] content = new byte[(int) (2 * FIVE_MIB.value()) + 700];
    new Random(7).nextBytes(content);
    return content;
  }

  private StoredObject staged(StorageProvider store, byte[] content) {
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
                      multiparts.signPart(session, part, Optional.empty(), Samples.MINUTES),
                      Arrays.copyOfRange(content, from, to))
                  .statusCode())
          .isEqualTo(200);
    }
    multiparts.complete(id, session, promised, multiparts.arrived(session));
    return store.objects().find(staging).orElseThrow();
  }

  private static PartwiseCopy copy(S3Backend backend) {
    S3Errors errors = new S3Errors(Stores.NAME);
    String name = backend.settings().bucket();
    BucketCheck check = new BucketCheck(backend.owner(), name, errors, InstantSource.system());
    Bucket bucket = new Bucket(backend.owner(), name, errors, check, Patience.NORMAL);
    OpenSessions open = new OpenSessions(bucket, new PartList(bucket, 1_000));
    return new PartwiseCopy(bucket, new PartSessions(bucket), open, SMALL);
  }

  private static boolean hasOpenSessions(S3Backend backend, ObjectKey key) {
    return !backend
        .owner()
        .listMultipartUploads(l -> l.bucket(backend.settings().bucket()).prefix(key.value()))
        .uploads()
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void it_arrives_whole_with_its_type_and_upload_id_and_leaves_no_session(Server server) {
    prove(
        server,
        (backend, store) -> {
          byte[] content = large();
          StoredObject source = staged(store, content);
          store.multiparts().begin(id, Samples.at(target), Samples.exactly(content));
          StoredObject copy = store.objects().promote(source.ref(), target);
          assertThat(copy.size()).isEqualTo(source.size());
          assertThat(copy.contentType()).isEqualTo("text/plain");
          assertThat(copy.uploadId()).contains(id.toString());
          assertThat(copy.foreignHeaders()).isEmpty();
          String name = backend.settings().bucket();
          byte[] read =
              backend
                  .owner()
                  .getObjectAsBytes(get -> get.bucket(name).key(target.value()))
                  .asByteArray();
          assertThat(Arrays.mismatch(read, content)).isEqualTo(-1);
          assertThat(hasOpenSessions(backend, target)).isFalse();
          assertThat(store.objects().promote(source.ref(), target)).isEqualTo(copy);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nothing_but_the_content_that_was_seen_is_copied(Server server) {
    prove(
        server,
        (backend, store) -> {
          StoredObject source = staged(store, large());
          StoredObject other =
              new StoredObject(
                  new ObjectRef(staging, new EntityTag("0123"), Optional.empty()),
                  source.size(),
                  source.contentType(),
                  source.uploadId(),
                  source.foreignHeaders(),
                  source.checksums());
          assertThatThrownBy(() -> copy(backend).copy(other, target))
              .isInstanceOf(StorageException.Conflict.class);
          assertThat(store.objects().find(target)).isEmpty();
          assertThat(hasOpenSessions(backend, target)).isFalse();
        });
  }

  @Test
  void the_largest_object_is_copied_in_no_more_parts_than_a_session_takes() {
    ByteCount largest = new ByteCount(10_000 * (5L << 30));
    assertThat(CopySizes.NORMAL.plan(largest).count()).isLessThanOrEqualTo(PartPlan.MOST_PARTS);
    assertThat(CopySizes.NORMAL.plan(new ByteCount(6L << 30)).count()).isEqualTo(12);
  }
}
