package io.gatepass.contract.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A server as a child process. It lives as long as this JVM's end of a pipe, so that a JVM that is
 * killed leaves neither the server nor its folder behind.
 */
final class Child {
  private static final String WATCH =
      """
      exec 3<&0
      folder=$1
      shift
      "$@" 3<&- </dev/null &
      server=$!
      { cat <&3 >/dev/null; kill -9 "$server"; sleep 1; rm -rf "$folder"; } >/dev/null 2>&1 &
      exec 3<&-
      wait "$server"
      """;
  private static final Set<String> INHERITED = Set.of("PATH", "TMPDIR", "LANG");
  private static final int ATTEMPTS = 3;
  private static final int TAIL_LINES = 20;

  private Child() {}

  /** Again on another port when the first was taken in between. */
  static URI start(Program program, Path executable) {
    String trouble = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Path folder = Files.createTempDirectory("gatepass-" + program.capability());
        Optional<URI> up = start(program, executable, folder);
        if (up.isPresent()) {
          return up.get();
        }
        trouble = tail(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException(executable + " did not come up; its last words:\n" + trouble);
  }

  private static Optional<URI> start(Program program, Path executable, Path folder)
      throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        builder(
            folder,
            executable,
            program.arguments().apply(Files.createDirectory(folder.resolve("data")), port));
    builder.environment().putAll(program.environment());
    Process watch = builder.start();
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    if (Health.comesUp(endpoint.resolve(program.health()), watch::isAlive)) {
      return Optional.of(endpoint);
    }
    watch.getOutputStream().close();
    return Optional.empty();
  }

  /** For a process that lives and logs in that folder. */
  static ProcessBuilder builder(Path folder, Path executable, List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", WATCH, "sh", folder.toString(), executable.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(folder).toFile());
    builder.environment().keySet().retainAll(INHERITED);
    builder.environment().put("HOME", folder.toString());
    return builder;
  }

  /** A new one, which goes when this JVM does. */
  static Path folder(String name) {
    try {
      Path folder = Files.createTempDirectory(name);
      new ProcessBuilder("sh", "-c", "cat >/dev/null; rm -rf \"$1\"", "sh", folder.toString())
          .start();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static Path log(Path folder) {
    return folder.resolve("log");
  }

  static String tail(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(log(folder));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }
}
