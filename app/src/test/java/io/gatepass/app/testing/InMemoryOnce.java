package io.gatepass.app.testing;

import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Once;
import io.gatepass.ports.OnceUploads;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys in memory, which forget nothing. */
final class InMemoryOnce implements OnceUploads {
  private final UploadRepository uploads;
  private final Map<List<String>, Earlier> used = new HashMap<>();

  InMemoryOnce(UploadRepository uploads) {
    this.uploads = uploads;
  }

  @Override
  public Optional<Earlier> find(Caller caller, IdempotencyKey key) {
    return Optional.ofNullable(used.get(List.of(caller.tenant(), caller.owner(), key.value())));
  }

  @Override
  public boolean add(Upload.Pending upload, Instant due, Once once) {
    List<String> name =
        List.of(upload.terms().tenant(), upload.terms().owner(), once.key().value());
    if (used.containsKey(name)) {
      return false;
    }
    uploads.add(upload, due);
    used.put(name, new Earlier(upload.terms().id(), once.fingerprint()));
    return true;
  }

  @Override
  public int forget(Instant before, int limit) {
    throw new UnsupportedOperationException("nothing is old here");
  }
}
