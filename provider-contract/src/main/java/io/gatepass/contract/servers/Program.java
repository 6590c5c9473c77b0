package io.gatepass.contract.servers;

import io.gatepass.contract.ServerAbsent;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A server that is a program of its own, and how it is found, started and recognised as ready.
 *
 * @param capability as in GATEPASS_REQUIRE
 * @param variable the environment variable that names its endpoint; {@code _KEY} and {@code
 *     _SECRET} behind it name the key pair
 * @param executable its name on PATH
 * @param arguments for a folder to keep data in and a port on 127.0.0.1
 * @param environment what it is told besides
 * @param container the same in a container; empty where none can be
 * @param health a path that answers below 500 as soon as it serves
 * @param remedy how to get it
 */
record Program(
    String name,
    String capability,
    String variable,
    String executable,
    BiFunction<Path, Integer, List<String>> arguments,
    Map<String, String> environment,
    Optional<Image> container,
    String health,
    String keyId,
    String secret,
    String remedy) {

  /**
   * The same server from a registry.
   *
   * @param name with its tag
   * @param port what it listens on inside
   */
  record Image(String name, int port, List<String> command) {}

  StorageServer find() {
    return named().or(this::onPath).or(this::inDocker).orElseThrow(this::absent);
  }

  private Optional<StorageServer> named() {
    return Endpoints.named(this);
  }

  private Optional<StorageServer> onPath() {
    return Executables.find(executable).map(found -> at(Child.start(this, found)));
  }

  private Optional<StorageServer> inDocker() {
    return container
        .filter(image -> Docker.answers())
        .map(image -> at(Docker.start(image, environment, health)));
  }

  private StorageServer at(URI endpoint) {
    return new StorageServer(name, endpoint, keyId, secret);
  }

  private ServerAbsent absent() {
    return new ServerAbsent(capability, name, remedy);
  }
}
