package io.gatepass.app.observe;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.function.Supplier;

/** Times every call to a store, by operation and outcome. */
public final class MeteredObjectStore implements ObjectStore {
  private final ObjectStore store;
  private final StoreName name;
  private final MeterRegistry registry;

  public MeteredObjectStore(ObjectStore store, StoreName name, MeterRegistry registry) {
    this.store = store;
    this.name = name;
    this.registry = registry;
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    return timed("find", () -> store.find(key));
  }

  @Override
  public void delete(ObjectRef object) {
    timed(
        "delete",
        () -> {
          store.delete(object);
          return object;
        });
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    return timed("promote", () -> store.promote(source, target));
  }

  @Override
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    return timed("read", () -> store.readRange(object, from, length));
  }

  private <T> T timed(String operation, Supplier<T> call) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "failed";
    try {
      T result = call.get();
      outcome = "done";
      return result;
    } catch (StorageException failure) {
      outcome = outcome(failure);
      throw failure;
    } finally {
      sample.stop(timer(operation, outcome));
    }
  }

  private Timer timer(String operation, String outcome) {
    return Timer.builder("gatepass.store.calls")
        .description("Calls to object storage")
        .tag("store", name.value())
        .tag("operation", operation)
        .tag("outcome", outcome)
        .register(registry);
  }

  private static String outcome(StorageException failure) {
    return switch (failure) {
      case StorageException.Missing e -> "missing";
      case StorageException.Conflict e -> "conflict";
      case StorageException.Misconfigured e -> "misconfigured";
      case StorageException.Unavailable e -> "unavailable";
      case StorageException.Unexpected e -> "unexpected";
    };
  }
}
