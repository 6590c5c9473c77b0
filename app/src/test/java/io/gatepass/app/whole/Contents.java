package io.gatepass.app.whole;

import static java.util.stream.Collectors.toMap;

import io.gatepass.app.testing.BucketOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * All that a store has: its objects with their sizes, and of its open sessions what tells of them.
 */
record Contents(Map<String, Long> objects, List<String> sessions) {

  /** Of the store that a gateway brings, which has ended: what begins with a dot is of sessions. */
  static Contents of(Path data) {
    Path bucket = data.resolve("objects/objects/uploads");
    try (Stream<Path> all = Files.walk(bucket)) {
      List<Path> files = all.filter(Files::isRegularFile).map(bucket::relativize).toList();
      return new Contents(
          files.stream()
              .filter(file -> !isOfSession(file))
              .collect(toMap(Path::toString, file -> size(bucket.resolve(file)))),
          files.stream().filter(Contents::isOfSession).map(Path::toString).toList());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Of a server that lists sessions for whole keys alone: those of these keys. */
  static Contents of(Place place, Collection<String> keys) {
    Map<String, String> settings = place.settings();
    String bucket = settings.get("bucket");
    try (S3Client owner =
        BucketOwner.of(
            URI.create(settings.get("endpoint")),
            settings.get("access-key"),
            settings.get("secret-key"))) {
      return new Contents(
          owner.listObjectsV2Paginator(l -> l.bucket(bucket)).contents().stream()
              .collect(toMap(S3Object::key, S3Object::size)),
          keys.stream()
              .filter(
                  key -> owner.listMultipartUploads(l -> l.bucket(bucket).prefix(key)).hasUploads())
              .toList());
    }
  }

  private static boolean isOfSession(Path file) {
    return file.getName(0).toString().startsWith(".");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
