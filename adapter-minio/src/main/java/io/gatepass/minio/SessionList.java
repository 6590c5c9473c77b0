package io.gatepass.minio;

import io.gatepass.domain.ObjectKey;
import io.minio.Http.QueryParameters;
import io.minio.ListMultipartUploadsArgs;
import io.minio.MinioAsyncClient;
import io.minio.Xml;
import io.minio.errors.XmlParserException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.Response;

/**
 * Lists the sessions of a key. The SDK's own call cannot read what MinIO answers: it demands a
 * storage class, which MinIO leaves empty.
 */
final class SessionList extends MinioAsyncClient {
  private final String bucket;

  SessionList(MinioAsyncClient client, String bucket) {
    super(client);
    this.bucket = bucket;
  }

  /**
   * The first page of what begins with that key, of which its own sessions come first. To be asked
   * again when they are ended.
   */
  CompletableFuture<List<String>> of(ObjectKey key) {
    ListMultipartUploadsArgs wanted = ListMultipartUploadsArgs.builder().bucket(bucket).build();
    return executeGetAsync(wanted, null, new QueryParameters("uploads", "", "prefix", key.value()))
        .thenApply(answer -> read(answer).at(key.value()));
  }

  private static OpenSessions read(Response answer) {
    try (answer) {
      return Xml.unmarshal(OpenSessions.class, answer.body().charStream());
    } catch (XmlParserException e) {
      throw new CompletionException(e);
    }
  }
}
