package io.gatepass.app.remote.fetch;

import io.gatepass.app.remote.api.Json;
import io.gatepass.app.remote.send.Digest;
import io.gatepass.app.remote.send.Remembered;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** A file beside the one that it will be, which goes on where it broke off. */
final class FileSink implements Sink, AutoCloseable {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Path part;
  private final Remembered remembered;
  private final String key;
  private final FileChannel channel;
  private String etag;
  private long position;

  FileSink(Path part, Remembered remembered, String key) throws IOException {
    this.part = part;
    this.remembered = remembered;
    this.key = key;
    this.etag = remembered.find(key).map(known -> known.path("etag").asText()).orElse("");
    this.channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    this.position = channel.size();
    if (etag.isEmpty()) {
      restart("");
    }
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
  public void restart(String content) throws IOException {
    channel.truncate(0);
    position = 0;
    etag = content;
    String end = Instant.now().plus(KEPT).toString();
    remembered.keep(key, Json.object().put("etag", content).put("expiresAt", end));
  }

  @Override
  public void add(byte[] bytes, int length) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
    while (left.hasRemaining()) {
      position += channel.write(left, position);
    }
  }

  @Override
  public String digest(Digest digest) {
    return digest.of(opened());
  }

  private InputStream opened() {
    try {
      return Files.newInputStream(part);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
