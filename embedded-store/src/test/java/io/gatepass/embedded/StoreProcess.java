package io.gatepass.embedded;

import io.gatepass.domain.UploadId;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Collectors;

/** The store in a process of its own: one that can be killed, or given little memory. */
final class StoreProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final URI origin;

  private StoreProcess(Process process) throws IOException {
    this.process = process;
    this.answers = process.inputReader();
    this.origin = URI.create(next());
  }

  static StoreProcess start(Path directory, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(StoreProcess.class.getName(), directory.toString()));
    return new StoreProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private String next() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("The store process has ended.");
    }
    return line;
  }

  URI origin() {
    return origin;
  }

  /** Permission to upload that many bytes under that id, signed in there. */
  SignedRequest sign(String id, long size) {
    try {
      process.outputWriter().write(id + " " + size + "\n");
      process.outputWriter().flush();
      String[] parts = next().split("\t", -1);
      Map<String, String> headers =
          Arrays.stream(parts)
              .skip(1)
              .map(header -> header.split("=", 2))
              .collect(Collectors.toMap(header -> header[0], header -> header[1]));
      return new SignedRequest(HttpMethod.PUT, URI.create(parts[0]), headers, Instant.MAX);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** SIGKILL: no handler, no finally, no flush. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    process.outputWriter().close();
    process.onExit().join();
  }

  /**
   * Starts the store, then answers each line "id size" with a signed upload, until the input ends.
   */
  static void main(String[] arguments) {
    try (StorageProvider store = Uploads.open(Path.of(arguments[0]));
        Scanner asked = new Scanner(System.in, StandardCharsets.UTF_8)) {
      System.out.println(store.clientOrigin());
      while (asked.hasNext()) {
        UploadId id = UploadId.parse(asked.next()).orElseThrow();
        System.out.println(printed(Uploads.sign(store, id, asked.nextLong())));
      }
    }
  }

  private static String printed(SignedRequest request) {
    return request.uri()
        + request.headers().entrySet().stream()
            .map(header -> "\t" + header.getKey() + "=" + header.getValue())
            .collect(Collectors.joining());
  }
}
