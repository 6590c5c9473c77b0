package io.gatepass.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what a killed process left of writes that had not finished. The server writes an object
 * or a part to its name plus a random UUID (version 4) and links it to the name at the end; a key
 * that we make can end in an upload id, which is a UUID of version 7, so the two are never
 * confused. Parts whose session is over, because they came too late or it was just being ended, go
 * as well.
 */
final class Leftovers {
  private static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final String SESSION = ".s3proxy-mpu-stub-";
  private static final Pattern OPEN = Pattern.compile(Pattern.quote(SESSION) + UUID);
  private static final Pattern UNFINISHED = Pattern.compile(".+-" + UUID);
  private static final Pattern PART = Pattern.compile("\\.mpus-(" + UUID + ")-.*");

  private Leftovers() {}

  /** The name of the object that is there as long as a session is open. */
  static String sessionOf(String id) {
    return SESSION + id;
  }

  /** Only while no server runs on the folder. */
  static void remove(Path objects) throws IOException {
    Files.walkFileTree(
        objects,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = file.getFileName().toString();
            boolean cut = UNFINISHED.matcher(name).matches() && !OPEN.matcher(name).matches();
            if (cut || isOfEndedSession(objects, file)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A part lies in the bucket under its session's and its key's names, the key's slashes kept. */
  private static boolean isOfEndedSession(Path objects, Path file) {
    Path inside = objects.relativize(file);
    if (inside.getNameCount() < 2) {
      return false;
    }
    Matcher part = PART.matcher(inside.getName(1).toString());
    Path bucket = objects.resolve(inside.getName(0));
    return part.matches() && Files.notExists(bucket.resolve(sessionOf(part.group(1))));
  }
}
