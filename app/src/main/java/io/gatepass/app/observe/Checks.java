package io.gatepass.app.observe;

import io.gatepass.app.persistence.SchemaCheck;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;
import java.util.UUID;

/** Looks for what is not there: the cheapest question that needs a working component. */
final class Checks {
  private static final ObjectKey NO_OBJECT = new ObjectKey("HEALTH/" + UUID.randomUUID());

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

  /** Where the database cannot be asked for its schema, {@link #database} tells why. */
  static Optional<String> schema(SchemaCheck schema) {
    try {
      return schema.trouble();
    } catch (RuntimeException unexpected) {
      return Optional.empty();
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
