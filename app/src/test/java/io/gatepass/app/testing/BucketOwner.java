package io.gatepass.app.testing;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Whose the buckets are, and who looks into them past the gateway. */
public final class BucketOwner {
  private BucketOwner() {}

  public static S3Client of(URI server, String keyId, String secret) {
    return S3Client.builder()
        .endpointOverride(server)
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, secret)))
        .build();
  }
}
