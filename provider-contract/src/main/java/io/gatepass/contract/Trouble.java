package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Calls that fail, and what they may tell. */
final class Trouble {
  private Trouble() {}

  /** Each call of the port, on an object that is not there. */
  static List<ThrowingCallable> calls(StorageProvider provider) {
    ObjectStore store = provider.objects();
    ObjectRef seen = new ObjectRef(Samples.key(), new EntityTag("0123"), Optional.empty());
    return List.of(
        () -> store.find(seen.key()),
        () -> store.delete(seen),
        () -> store.promote(seen, Samples.key()),
        () -> store.readRange(seen, 0, new ByteCount(1)),
        () -> store.list(Optional.empty(), 1));
  }

  /** Each call for parts, of a session that nobody knows; the last may take as long as a copy. */
  static List<ThrowingCallable> partCalls(Bench bench, StorageProvider provider) {
    MultipartUploads multiparts = provider.multiparts();
    Placement placement = bench.placement();
    Constraints promised = Samples.exactly(Samples.hello());
    PartSession unknown = new PartSession(placement.uploadKey(), bench.id().toString());
    StoredPart part = new StoredPart(1, new ByteCount(12), new EntityTag("0123"), Optional.empty());
    return List.of(
        () -> multiparts.arrived(multiparts.begin(bench.id(), placement, promised)),
        () -> multiparts.arrived(unknown),
        () -> multiparts.abort(placement.uploadKey()),
        () -> multiparts.complete(bench.id(), unknown, promised, List.of(part)));
  }

  static <E extends StorageException> void everyCallThrows(
      Class<E> kind, Bench bench, StorageProvider provider) {
    for (ThrowingCallable call : calls(provider)) {
      thrown(kind, bench, call);
    }
  }

  /** It throws that, and tells no secret. */
  static <E extends StorageException> E thrown(Class<E> kind, Bench bench, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(kind);
    tellsNoSecret(bench, thrown);
    return kind.cast(thrown);
  }

  static void tellsNoSecret(Bench bench, Throwable thrown) {
    assertThat(trace(thrown))
        .doesNotContain(bench.backend().secrets())
        .doesNotContainIgnoringCase("signature=", "sig=", "authorization:");
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
