package io.gatepass.embedded;

import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/** The S3 server: on loopback, every request signed, each key to its own grant. */
final class ObjectServer {
  static final String BUCKET = "uploads";

  /** Far beyond any one disk's use, as the largest object of MinIO; the disk decides. */
  static final long LARGEST_PUT = 5L << 40;

  /** The server holds a whole form in memory, whoever sends it. */
  static final long LARGEST_FORM = 32L << 20;

  private static final long ROOM_FOR_FIELDS = 64L << 10;
  private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT");
  private static final List<String> REQUEST_HEADERS =
      List.of(
          "Content-Type",
          "Content-MD5",
          "If-None-Match",
          "Range",
          "x-amz-checksum-crc32c",
          "x-amz-checksum-crc64nvme",
          "x-amz-checksum-sha256",
          "x-amz-meta-gatepass-upload-id");
  private static final List<String> ANSWER_HEADERS = List.of("ETag");

  private final S3Proxy server;

  private ObjectServer(S3Proxy server) {
    this.server = server;
  }

  /** Listens on the preferred port, or on any free one where that is taken. */
  static ObjectServer startNear(
      int preferred, Path objects, Credentials credentials, List<Origin> origins) {
    try {
      return start(preferred, objects, credentials, origins);
    } catch (PortTaken taken) {
      return start(0, objects, credentials, origins);
    }
  }

  static ObjectServer start(int port, Path objects, Credentials credentials, List<Origin> origins) {
    BlobStore everything = new LivingSessions(files(objects));
    if (!everything.containerExists(BUCKET)) {
      everything.createContainer(BUCKET);
    }
    Map<String, AccessGrant> grants =
        Map.of(
            credentials.gateway().id(),
            new AccessGrant(credentials.gateway().secret(), everything),
            credentials.uploads().id(),
            new AccessGrant(credentials.uploads().secret(), new UploadGrant(everything)));
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(everything)
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(
                AuthenticationType.AWS_V4,
                credentials.gateway().id(),
                credentials.gateway().secret())
            .corsRules(sharing(origins))
            .maxSinglePartObjectSize(LARGEST_PUT)
            .v4MaxNonChunkedRequestSize(LARGEST_FORM + ROOM_FOR_FIELDS)
            .stopTimeout(0)
            .build();
    server.setBlobStoreLocator(
        (identity, bucket, key) -> identity == null ? null : grants.get(identity));
    ObjectServer started = new ObjectServer(server);
    started.listen();
    return started;
  }

  private static BlobStore files(Path objects) {
    Properties properties = new Properties();
    properties.setProperty("jclouds.filesystem.basedir", objects.toString());
    return BlobStores.create("filesystem", properties);
  }

  private static CrossOriginResourceSharing sharing(List<Origin> origins) {
    return new CrossOriginResourceSharing(
        origins.stream().map(origin -> Pattern.quote(origin.value())).toList(),
        METHODS,
        REQUEST_HEADERS,
        ANSWER_HEADERS,
        "");
  }

  private void listen() {
    try {
      server.start();
    } catch (Exception failure) {
      stop();
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          throw new PortTaken(failure);
        }
      }
      throw new IllegalStateException("The embedded store cannot listen.", failure);
    }
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + port());
  }

  int port() {
    return server.getPort();
  }

  void stop() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The embedded store cannot stop.", failure);
    }
  }

  /** Somebody else listens there. */
  static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PortTaken(Throwable cause) {
      super("The port is taken.", cause);
    }
  }
}
