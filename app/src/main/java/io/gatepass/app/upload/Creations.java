package io.gatepass.app.upload;

import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.ports.Once;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Creates what a request asks for, once where it has a key. */
@Singleton
final class Creations {
  private final CreateUpload create;
  private final CreateOnce once;

  Creations(CreateUpload create, CreateOnce once) {
    this.create = create;
    this.once = once;
  }

  Created create(Caller caller, UploadRequest request, Optional<IdempotencyKey> key) {
    NewUpload wanted = request.read();
    return key.map(known -> once.create(caller, wanted, new Once(known, Fingerprint.of(wanted))))
        .orElseGet(() -> Created.first(create.create(caller, wanted)));
  }
}
