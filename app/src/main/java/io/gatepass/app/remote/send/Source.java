package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file as it was when its upload began. It is read piece by piece and never held.
 *
 * @param name what the upload is called
 */
public record Source(Path path, String name, long size, FileTime modified) {

  public static Source of(Path path, String name) {
    BasicFileAttributes now = attributes(path);
    return new Source(path, name, now.size(), now.lastModifiedTime());
  }

  private static BasicFileAttributes attributes(Path path) {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      if (now.isDirectory()) {
        throw unreadable("It is a folder: name the files in it.");
      }
      if (!now.isRegularFile()) {
        throw unreadable("It is no ordinary file. A pipe is sent with --name NAME -");
      }
      if (Files.isReadable(path)) {
        return now;
      }
    } catch (NoSuchFileException missing) {
      throw unreadable("There is no such file.");
    } catch (IOException denied) {
      throw unreadable("It cannot be read.");
    }
    throw unreadable("It cannot be read.");
  }

  private static Failure unreadable(String detail) {
    return Failure.notDone("file_unreadable", detail);
  }

  /** A file that changed fails like a lost connection, and its parts would make neither version. */
  void assertSame() {
    BasicFileAttributes now = attributes(path);
    if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
      throw Failure.notDone("file_changed", "The file has changed since its upload began.");
    }
  }

  Body whole() {
    return slice(0, size);
  }

  Body slice(long from, long length) {
    return new Body(length, () -> open(from, length));
  }

  private InputStream open(long from, long length) {
    try {
      SeekableByteChannel channel = Files.newByteChannel(path);
      return new Limited(Channels.newInputStream(channel.position(from)), length);
    } catch (IOException gone) {
      throw unreadable("It cannot be read any more.");
    }
  }
}
