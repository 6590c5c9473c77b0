package io.gatepass.app.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.app.cli.RunningGateway;
import io.gatepass.app.config.SettingsReader;
import io.gatepass.app.remote.Commands;
import io.gatepass.app.remote.GetCommand;
import io.gatepass.app.remote.ListCommand;
import io.gatepass.app.remote.PutCommand;
import io.gatepass.app.remote.RemoveCommand;
import io.gatepass.app.remote.Surroundings;
import io.gatepass.app.remote.send.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does once what a gateway and its command line do. A Java machine that is told to keep what it
 * learns meanwhile begins the next time where this one ended.
 */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
  /** So often that what is done for each upload counts as often done. */
  private static final int TIMES = 20;

  @Parameters(paramLabel = "DIR", description = "An empty folder, which may go afterwards.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    int port = freePort();
    Map<String, String> settings =
        Map.of("data", folder.resolve("data").toString(), "server.port", String.valueOf(port));
    Path file = Files.writeString(folder.resolve("rehearsal.txt"), "as if it were one");
    RunningGateway gateway =
        RunningGateway.start(SettingsReader.read(Optional.empty(), Map.of(), settings));
    try {
      rehearse(
          file,
          Map.of("GATEPASS_URL", "http://127.0.0.1:" + port, "XDG_STATE_HOME", folder.toString()));
    } finally {
      gateway.close();
    }
    return 0;
  }

  private void rehearse(Path file, Map<String, String> environment) {
    for (int time = 0; time < TIMES; time++) {
      String id = run(environment, PutCommand.class, file.toString()).split("\\s", 2)[0];
      run(environment, ListCommand.class);
      run(environment, GetCommand.class, id, "--output", folder.resolve(id).toString());
      run(environment, RemoveCommand.class, id);
    }
  }

  private static String run(
      Map<String, String> environment, Class<?> command, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    Surroundings here =
        new Surroundings(
            environment, InputStream.nullInputStream(), out, out, false, Patience.usual());
    int exit = new CommandLine(command, new Commands(here)).execute(arguments);
    if (exit != 0) {
      throw new IllegalStateException(said.toString(UTF_8));
    }
    return said.toString(UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
