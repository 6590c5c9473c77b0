package io.gatepass.inspection;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection to clamd. A selector gives TCP and Unix sockets the same time limit, and notices
 * an answer that comes while there is still something to send.
 */
record ClamdConnection(SocketChannel channel, Selector selector, Duration timeout)
    implements Closeable {
  private static final int LONGEST_REPLY = 4096;

  static ClamdConnection open(URI address, Duration connect, Duration timeout) throws IOException {
    boolean unix = "unix".equals(address.getScheme());
    SocketChannel channel =
        unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    ClamdConnection connection = new ClamdConnection(channel, Selector.open(), timeout);
    try {
      connection.connect(
          unix
              ? UnixDomainSocketAddress.of(address.getPath())
              : new InetSocketAddress(address.getHost(), address.getPort()),
          connect);
      return connection;
    } catch (IOException | RuntimeException failed) {
      connection.close();
      throw new IOException(failed);
    }
  }

  private void connect(SocketAddress target, Duration patience) throws IOException {
    channel.configureBlocking(false);
    channel.register(selector, 0);
    if (!channel.connect(target)) {
      await(SelectionKey.OP_CONNECT, patience);
      channel.finishConnect();
    }
  }

  /** Sends all of it; false where an answer came meanwhile, and nothing more is to be sent. */
  boolean send(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if ((await(SelectionKey.OP_READ | SelectionKey.OP_WRITE) & SelectionKey.OP_READ) != 0) {
        return false;
      }
      try {
        channel.write(bytes);
      } catch (IOException closed) {
        return false;
      }
    }
    return true;
  }

  /** What the scanner answers, without its end mark. */
  String reply() throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(LONGEST_REPLY);
    do {
      await(SelectionKey.OP_READ);
    } while (answer.hasRemaining() && channel.read(answer) >= 0 && !isEnded(answer));
    String text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
    return text.replace("\0", "").strip();
  }

  private static boolean isEnded(ByteBuffer answer) {
    return answer.position() > 0 && answer.get(answer.position() - 1) == 0;
  }

  private int await(int operations) throws IOException {
    return await(operations, timeout);
  }

  private int await(int operations, Duration patience) throws IOException {
    SelectionKey key = channel.keyFor(selector);
    key.interestOps(operations);
    if (selector.select(patience.toMillis()) == 0) {
      throw new SocketTimeoutException();
    }
    selector.selectedKeys().clear();
    return key.readyOps();
  }

  @Override
  public void close() throws IOException {
    try (selector) {
      channel.close();
    }
  }
}
