package io.gatepass.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything, ours alone from {@link #open} to {@link #close}. */
final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel lock;

  private DataFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  static DataFolder open(Path root) throws IOException {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw UnusableSetting.directory("is not a folder", "name a folder, or a path that is free");
    }
    PrivateFiles.createFolder(root);
    FileChannel channel = PrivateFiles.openOrCreate(root.resolve("lock"));
    try {
      if (lockOf(channel) == null) {
        throw UnusableSetting.directory(
            "is in use by another running process", "stop that process, or choose another folder");
      }
      DataFolder folder = new DataFolder(root, channel);
      PrivateFiles.createFolder(folder.objects());
      FileSystemProbe.check(root);
      return folder;
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** The S3 server's own folder: one folder per bucket, and nothing of ours. */
  Path objects() {
    return root.resolve("objects");
  }

  Path file(String name) {
    return root.resolve(name);
  }

  /** The port that the store listened on last, or 0. */
  int lastPort() throws IOException {
    Path file = file("port");
    String text = Files.exists(file) ? Files.readString(file).strip() : "";
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    return port <= 65535 ? port : 0;
  }

  void rememberPort(int port) throws IOException {
    if (port != lastPort()) {
      PrivateFiles.write(file("port"), port + "\n");
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("The lock of the store's folder cannot be let go.", failure);
    }
  }
}
