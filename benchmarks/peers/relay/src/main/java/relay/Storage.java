package relay;

import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The store, by the SDK, with a connection for each client and nothing summed that need not be. */
@Component
public class Storage {
  private static final String BUCKET = System.getenv("PEER_BUCKET");
  private static final int CONNECTIONS = 2000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final S3Client client =
      S3Client.builder()
          .endpointOverride(URI.create(System.getenv("PEER_ENDPOINT")))
          .region(Region.US_EAST_1)
          .forcePathStyle(true)
          .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
          .httpClientBuilder(
              Apache5HttpClient.builder().maxConnections(CONNECTIONS).socketTimeout(PATIENCE))
          .build();

  String put(String key, String type, RequestBody body) {
    return client.putObject(put -> put.bucket(BUCKET).key(key).contentType(type), body).eTag();
  }
}
