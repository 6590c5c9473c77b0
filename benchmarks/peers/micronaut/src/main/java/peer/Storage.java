package peer;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The store, by the SDK alone. */
@Singleton
public final class Storage {
  private static final URI ENDPOINT = URI.create(System.getenv("PEER_ENDPOINT"));
  private static final String BUCKET = System.getenv("PEER_BUCKET");
  private static final Duration TTL = Duration.ofMinutes(15);

  private final S3Presigner presigner =
      S3Presigner.builder()
          .endpointOverride(ENDPOINT)
          .region(Region.US_EAST_1)
          .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
          .build();
  private final S3Client client =
      S3Client.builder()
          .endpointOverride(ENDPOINT)
          .region(Region.US_EAST_1)
          .forcePathStyle(true)
          .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  String put(String key, Wanted wanted) {
    return presigner
        .presignPutObject(request ->
            request
                .signatureDuration(TTL)
                .putObjectRequest(put ->
                    put.bucket(BUCKET)
                        .key(key)
                        .contentType(wanted.contentType())
                        .contentLength(wanted.size())
                        .ifNoneMatch("*")))
        .url()
        .toString();
  }

  String get(String key) {
    return presigner
        .presignGetObject(request ->
            request.signatureDuration(TTL).getObjectRequest(get -> get.bucket(BUCKET).key(key)))
        .url()
        .toString();
  }

  HeadObjectResponse head(String key) {
    return client.headObject(request -> request.bucket(BUCKET).key(key));
  }
}
