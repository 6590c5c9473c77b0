package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.ports.SignedRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;

/**
 * An upload whose head is sent and whose body is up to the test, as no well-behaved client has it.
 */
final class RawPut implements AutoCloseable {
  private final Socket socket;

  private RawPut(Socket socket) {
    this.socket = socket;
  }

  static RawPut begin(SignedRequest request, long length) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append("PUT ").append(request.uri().getRawPath()).append('?');
    head.append(request.uri().getRawQuery()).append(" HTTP/1.1\r\nHost: ");
    head.append(request.uri().getRawAuthority()).append("\r\nContent-Length: ").append(length);
    head.append("\r\nExpect: 100-continue\r\n");
    request.headers().forEach((n, v) -> head.append(n).append(": ").append(v).append("\r\n"));
    InetAddress host = InetAddress.ofLiteral(request.uri().getHost());
    Socket socket = new Socket(host, request.uri().getPort());
    socket.getOutputStream().write((head + "\r\n").getBytes(UTF_8));
    return new RawPut(socket);
  }

  /** What the server finally says to the head alone. */
  String answer() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    String line = lines.readLine();
    while (line.isEmpty() || line.endsWith(" 100 Continue")) {
      line = lines.readLine();
    }
    return line;
  }

  void send(String body) throws IOException {
    socket.getOutputStream().write(body.getBytes(UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
