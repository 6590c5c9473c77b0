package io.gatepass.app.remote.fetch;

import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.send.Digest;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** A pipe: what has gone into it cannot be taken back. */
final class StreamSink implements Sink {
  private final PrintStream out;
  private final Optional<Digest.Running> digest;
  private String etag = "";
  private long position;

  StreamSink(PrintStream out, Optional<Digest> wanted) {
    this.out = out;
    this.digest = wanted.map(Digest::begin);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public String etag() {
    return etag;
  }

  @Override
  public void restart(String content) {
    if (position > 0) {
      throw Failure.notDone(
          "object_changed", "It broke off, and what storage has now is not certainly the same.");
    }
    etag = content;
  }

  @Override
  public void add(byte[] bytes, int length) throws IOException {
    out.write(bytes, 0, length);
    if (out.checkError()) {
      throw new IOException("nobody reads standard output any more, or there is no room");
    }
    digest.ifPresent(running -> running.add(bytes, 0, length));
    position += length;
  }

  @Override
  public String digest(Digest asked) {
    return digest.map(Digest.Running::value).orElse("");
  }
}
