package io.gatepass.contract.servers;

import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/**
 * S3Proxy in this JVM: verifies signatures, digests and conditions. Its objects are files, for
 * those of all tests together are more than the memory of a test run.
 */
public final class S3ProxyServer {
  private static final Once SHARED = new Once(S3ProxyServer::start);

  private S3ProxyServer() {}

  /** The one of this JVM, started by the first call; never absent. */
  public static StorageServer shared() {
    return SHARED.get();
  }

  private static StorageServer start() {
    Properties files = new Properties();
    files.setProperty("jclouds.filesystem.basedir", Child.folder("gatepass-s3proxy").toString());
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(BlobStores.create("filesystem", files))
            .awsAuthentication(AuthenticationType.AWS_V4, TestKeys.KEY_ID, TestKeys.SECRET)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .ignoreUnknownHeaders(true)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new StorageServer(
        "S3Proxy",
        URI.create("http://127.0.0.1:" + server.getPort()),
        TestKeys.KEY_ID,
        TestKeys.SECRET);
  }
}
