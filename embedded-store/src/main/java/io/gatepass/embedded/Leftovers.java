package io.gatepass.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * Removes what a killed process left of uploads that had not finished. The server writes an upload
 * to its key plus a random UUID (version 4) and links it to the key at the end; a key that we make
 * can end in an upload id, which is a UUID of version 7, so the two are never confused.
 */
final class Leftovers {
  private static final Pattern UNFINISHED =
      Pattern.compile(".+-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private Leftovers() {}

  /** Only while no server runs on the folder. */
  static void remove(Path objects) throws IOException {
    Files.walkFileTree(
        objects,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (UNFINISHED.matcher(file.getFileName().toString()).matches()) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
