package io.gatepass.contract.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Containers, where an engine answers; Testcontainers is not even asked where none does. */
final class Docker {
  private static final String DEFAULT = "unix:///var/run/docker.sock";
  private static final byte[] PING = "GET /_ping HTTP/1.0\r\n\r\n".getBytes(US_ASCII);

  private Docker() {}

  static boolean answers() {
    return answers(URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST")).orElse(DEFAULT)));
  }

  static boolean answers(URI host) {
    boolean local = "unix".equals(host.getScheme());
    SocketAddress address =
        local
            ? UnixDomainSocketAddress.of(host.getPath())
            : new InetSocketAddress(host.getHost(), host.getPort());
    try (SocketChannel channel =
        SocketChannel.open(local ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
      return channel.connect(address)
          && channel.write(ByteBuffer.wrap(PING)) == PING.length
          && channel.read(ByteBuffer.allocate(1)) == 1;
    } catch (IOException silent) {
      return false;
    }
  }

  /** Testcontainers removes it when this JVM has ended. */
  @SuppressWarnings("resource")
  static URI start(Program.Image image, Map<String, String> environment, String health) {
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image.name()))
            .withCommand(image.command().toArray(String[]::new))
            .withEnv(environment)
            .withExposedPorts(image.port())
            .waitingFor(
                Wait.forHttp(health)
                    .forPort(image.port())
                    .forStatusCodeMatching(status -> status < 500));
    container.start();
    return URI.create(
        "http://" + container.getHost() + ":" + container.getMappedPort(image.port()));
  }
}
