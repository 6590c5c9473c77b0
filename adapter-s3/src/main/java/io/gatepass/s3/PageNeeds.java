package io.gatepass.s3;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What pages must be permitted, so that they can send what was signed and read what is answered.
 *
 * @param headers of requests
 */
record PageNeeds(Set<String> origins, List<String> headers) {
  static final String ID = "gatepass";
  static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "POST");
  static final List<String> EXPOSED = List.of("ETag");

  /** More than is needed: some libraries for forms look for an object's address too. */
  static final List<String> SHOWN = List.of("ETag", "Location");

  static final String SECONDS = "3600";

  private static final List<String> HEADERS =
      List.of(
          "content-type",
          "content-md5",
          "if-none-match",
          "range",
          "x-amz-checksum-crc32c",
          "x-amz-checksum-crc64nvme",
          "x-amz-checksum-sha256",
          "x-amz-meta-gatepass-upload-id");

  /** Every dialect but Amazon's may be sent a header that forbids copies. */
  static PageNeeds of(Set<URI> pages, Dialect dialect) {
    Stream<String> guard =
        dialect == Dialect.AWS ? Stream.of() : Stream.of("x-amz-copy-source-if-match");
    Set<String> origins = new TreeSet<>(pages.stream().map(URI::toString).toList());
    return new PageNeeds(origins, Stream.concat(HEADERS.stream(), guard).toList());
  }

  /** As the AWS command line takes it. */
  String json() {
    return "{\"ID\":\"%s\",\"AllowedOrigins\":%s,\"AllowedMethods\":%s,\"AllowedHeaders\":%s,"
            .formatted(ID, list(origins), list(METHODS), list(headers))
        + "\"ExposeHeaders\":%s,\"MaxAgeSeconds\":%s}".formatted(list(SHOWN), SECONDS);
  }

  static String list(Collection<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(joining(",", "[", "]"));
  }
}
