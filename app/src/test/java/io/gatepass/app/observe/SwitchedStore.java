package io.gatepass.app.observe;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An empty store that fails when told to. */
final class SwitchedStore implements ObjectStore {
  private @Nullable RuntimeException failure;

  void fails(RuntimeException with) {
    failure = with;
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    if (failure != null) {
      throw failure;
    }
    return Optional.empty();
  }

  @Override
  public void delete(ObjectRef object) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Listing list(Optional<String> cursor, int most) {
    throw new UnsupportedOperationException();
  }
}
