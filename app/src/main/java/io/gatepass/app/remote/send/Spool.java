package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Pieces of a stream, each in a file of its own until it has been sent. */
record Spool(Path folder) implements AutoCloseable {

  static Spool open() {
    try {
      return new Spool(Files.createTempDirectory("gatepass-put"));
    } catch (IOException full) {
      throw unusable(full);
    }
  }

  private static Failure unusable(IOException full) {
    return Failure.notDone(
        "no_room", "The folder for temporary files takes no more: " + Why.of(full) + ".");
  }

  /** Adds bytes to that piece until it has so many or there are no more; its size then. */
  long fill(int number, InputStream in, long size) {
    try (OutputStream out =
        Files.newOutputStream(file(number), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      long there = Files.size(file(number));
      return there + new Limited(in, size - there).transferTo(out);
    } catch (IOException broken) {
      Stopped.check();
      throw unusable(broken);
    }
  }

  Source source(int number, String name) {
    return Source.of(file(number), name);
  }

  void drop(int number) {
    try {
      Files.deleteIfExists(file(number));
    } catch (IOException later) {
      file(number).toFile().deleteOnExit();
    }
  }

  private Path file(int number) {
    return folder.resolve("part-" + number);
  }

  @Override
  public void close() {
    try (Stream<Path> left = Files.list(folder)) {
      left.forEach(file -> file.toFile().delete());
      Files.deleteIfExists(folder);
    } catch (IOException later) {
      folder.toFile().deleteOnExit();
    }
  }
}
