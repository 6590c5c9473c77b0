package io.gatepass.contract.servers;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Servers that run already, as the environment names them. */
final class Endpoints {
  private Endpoints() {}

  static Optional<StorageServer> named(Program program) {
    return named(program, System.getenv());
  }

  /** One that was named and does not answer is a mistake, not an absent server. */
  static Optional<StorageServer> named(Program program, Map<String, String> environment) {
    String variable = program.variable();
    return Optional.ofNullable(environment.get(variable))
        .map(URI::create)
        .map(endpoint -> {
          if (!Health.answers(endpoint.resolve(program.health()))) {
            throw new IllegalStateException(variable + " names " + endpoint + ": no answer");
          }
          return new StorageServer(
              program.name(),
              endpoint,
              environment.getOrDefault(variable + "_KEY", program.keyId()),
              environment.getOrDefault(variable + "_SECRET", program.secret()));
        });
  }
}
