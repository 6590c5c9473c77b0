package io.gatepass.s3;

import io.gatepass.ports.Standing;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Amazon's switch that keeps a bucket from being opened: four switches, without anything else. */
final class PublicAccess implements BucketRules {
  static final String ALL =
      "BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,"
          + "RestrictPublicBuckets=true";

  private final S3Client client;
  private final String bucket;
  private final S3Errors errors;

  PublicAccess(S3Client client, String bucket, S3Errors errors) {
    this.client = client;
    this.bucket = bucket;
    this.errors = errors;
  }

  @Override
  public Standing standing() {
    return errors.translated(
        Operation.BLOCK,
        () -> {
          try {
            return standing(
                client
                    .getPublicAccessBlock(get -> get.bucket(bucket))
                    .publicAccessBlockConfiguration());
          } catch (S3Exception answer) {
            String code =
                answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
            if ("NoSuchPublicAccessBlockConfiguration".equals(code)) {
              return missing("the bucket has no Block Public Access");
            }
            if (BucketAnswer.isNoCall(answer.statusCode())) {
              return NO_CALL;
            }
            throw answer;
          }
        });
  }

  private static Standing standing(PublicAccessBlockConfiguration block) {
    boolean all =
        isSet(block.blockPublicAcls())
            && isSet(block.ignorePublicAcls())
            && isSet(block.blockPublicPolicy())
            && isSet(block.restrictPublicBuckets());
    return all
        ? new Standing.Set("Block Public Access is on, all four of it")
        : missing("Block Public Access is not on in all four");
  }

  private static Standing missing(String seen) {
    return new Standing.Missing(seen, Optional.of(new Standing.Addition(ALL, false)));
  }

  private static boolean isSet(Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  @Override
  public Standing add() {
    Standing standing = standing();
    if (standing instanceof Standing.Missing) {
      errors.translated(
          Operation.SET_BLOCK,
          () ->
              client.putPublicAccessBlock(put ->
                  put.bucket(bucket)
                      .publicAccessBlockConfiguration(block ->
                          block
                              .blockPublicAcls(true)
                              .ignorePublicAcls(true)
                              .blockPublicPolicy(true)
                              .restrictPublicBuckets(true))));
    }
    return standing;
  }
}
