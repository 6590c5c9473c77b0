package io.gatepass.app.observe;

import io.gatepass.app.persistence.SchemaCheck;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for what is not there: the cheapest question that needs a working component. */
final class Checks {
  /** Where the gateway may look by all permissions that it needs: elsewhere a store refuses. */
  static final ObjectKey NO_OBJECT =
      KeyLayout.DEFAULT.staging("health", UploadId.at(Instant.EPOCH, new SecureRandom()));

  private Checks() {}

  static Optional<String> database(UploadRepository uploads, UploadId none) {
    try {
      uploads.find(none);
      return Optional.empty();
    } catch (RepositoryUnavailable unavailable) {
      return Optional.of("does not answer");
    } catch (RuntimeException unexpected) {
      return Optional.of("answers strangely");
    }
  }

  /**
   * What else goes wrong than a database that cannot be asked, of which {@link #database} tells, is
   * no reason to call the schema right.
   *
   * @param trouble what {@link SchemaCheck} says
   */
  static Optional<String> schema(Supplier<Optional<String>> trouble) {
    try {
      return trouble.get();
    } catch (RuntimeException unexpected) {
      return Optional.of("cannot be read");
    }
  }

  static Optional<String> store(ObjectStore objects) {
    try {
      objects.find(NO_OBJECT);
      return Optional.empty();
    } catch (StorageException failure) {
      return Optional.of(trouble(failure));
    } catch (RuntimeException unexpected) {
      return Optional.of("answers strangely");
    }
  }

  private static String trouble(StorageException failure) {
    return switch (failure) {
      case StorageException.Misconfigured e ->
          "refuses the gateway: see the settings of this store";
      case StorageException.Unavailable e -> "does not answer";
      case StorageException.Missing e -> "answers strangely";
      case StorageException.Conflict e -> "answers strangely";
      case StorageException.Unexpected e -> "answers strangely";
    };
  }
}
