package io.gatepass.contract.servers;

import io.gatepass.contract.ServerAbsent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * nginx as one process, with a configuration of its test's own.
 *
 * @param uri on 127.0.0.1
 */
public record NginxServer(URI uri, Process process) implements AutoCloseable {

  /**
   * Starts one on that port.
   *
   * @param http what belongs into the section {@code http}, listening on that port of 127.0.0.1;
   *     {@code FOLDER} in it is a folder that goes with the server
   * @throws ServerAbsent when the machine has none
   */
  public static NginxServer start(int port, String http) {
    Path program = Executables.find("nginx").orElseThrow(NginxServer::absent);
    try {
      Path folder = Files.createTempDirectory("gatepass-nginx");
      Path settings = folder.resolve("nginx.conf");
      Files.writeString(settings, settings(http).replace("FOLDER", folder.toString()));
      Process process =
          Child.builder(
                  folder, program, List.of("-p", folder.toString(), "-c", settings.toString()))
              .start();
      URI uri = URI.create("http://127.0.0.1:" + port);
      if (!Health.comesUp(uri, process::isAlive)) {
        throw new IllegalStateException("nginx did not come up:\n" + Child.tail(folder));
      }
      return new NginxServer(uri, process);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    process.onExit().join();
  }

  /** One process is enough, and needs nobody's permission but its own. */
  private static String settings(String http) {
    return """
    daemon off;
    master_process off;
    pid FOLDER/pid;
    error_log stderr;
    events {}
    http {
      access_log off;
      client_body_temp_path FOLDER/body;
      proxy_temp_path FOLDER/proxy;
      fastcgi_temp_path FOLDER/fastcgi;
      uwsgi_temp_path FOLDER/uwsgi;
      scgi_temp_path FOLDER/scgi;
    %s
    }
    """
        .formatted(http);
  }

  private static ServerAbsent absent() {
    return new ServerAbsent("nginx", "nginx is not on PATH (apt-get install nginx)");
  }
}
