package io.gatepass.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what a killed process left of writes that had not finished. The server writes an object
 * or a part to its name plus a random UUID (version 4) and links it to the name at the end; a key
 * that we make can end in an upload id, which is a UUID of version 7, so the two are never
 * confused. It keeps two files of an open session, one of them among its parts, and takes them away
 * one after the other: where one is left, the session is over, and its parts go as well.
 */
final class Leftovers extends SimpleFileVisitor<Path> {
  private static final String UUID =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
  private static final String SESSION = ".s3proxy-mpu-stub-";
  private static final Pattern OPEN = Pattern.compile(Pattern.quote(SESSION) + "(" + UUID + ")");
  private static final Pattern UNFINISHED = Pattern.compile(".+-" + UUID);
  private static final Pattern PART = Pattern.compile("\\.mpus-(" + UUID + ")-.*");
  private static final String AMONG_PARTS = "-stub";

  private final Path objects;
  private final Map<String, Path> open = new HashMap<>();
  private final Set<String> listed = new HashSet<>();

  private Leftovers(Path objects) {
    this.objects = objects;
  }

  /** The name of the object that is there as long as a session is open. */
  static String sessionOf(String id) {
    return SESSION + id;
  }

  /** Only while no server runs on the folder. */
  static void remove(Path objects) throws IOException {
    Leftovers leftovers = new Leftovers(objects);
    Files.walkFileTree(objects, leftovers);
    leftovers.open.keySet().removeAll(leftovers.listed);
    for (Path over : leftovers.open.values()) {
      Files.delete(over);
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String name = file.getFileName().toString();
    Matcher session = OPEN.matcher(name);
    Optional<String> part = sessionOfPart(file);
    if (session.matches()) {
      open.put(session.group(1), file);
    } else if (UNFINISHED.matcher(name).matches()
        || part.filter(id -> isOver(id, file)).isPresent()) {
      Files.delete(file);
    } else if (name.endsWith(AMONG_PARTS)) {
      part.ifPresent(listed::add);
    }
    return FileVisitResult.CONTINUE;
  }

  /** A part lies in the bucket under its session's and its key's names, the key's slashes kept. */
  private Optional<String> sessionOfPart(Path file) {
    Path inside = objects.relativize(file);
    return Optional.of(inside)
        .filter(path -> path.getNameCount() > 1)
        .map(path -> PART.matcher(path.getName(1).toString()))
        .filter(Matcher::matches)
        .map(part -> part.group(1));
  }

  private boolean isOver(String id, Path part) {
    Path bucket = objects.resolve(objects.relativize(part).getName(0));
    return Files.notExists(bucket.resolve(sessionOf(id)));
  }
}
