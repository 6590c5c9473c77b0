package io.gatepass.s3;

import io.gatepass.ports.StorageException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The signing credential; where there is none, that is the operator's to mend. */
final class S3Credentials implements AwsCredentialsProvider, AutoCloseable {
  private final AwsCredentialsProvider source;
  private final S3Errors errors;

  S3Credentials(AwsCredentialsProvider source, S3Errors errors) {
    this.source = source;
    this.errors = errors;
  }

  static AwsCredentialsProvider source(S3Settings settings) {
    return settings
        .keys()
        .<AwsCredentialsProvider>map(keys ->
            StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.id(), keys.secret())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return source.resolveCredentials();
    } catch (SdkException none) {
      throw new StorageException.Misconfigured(
          errors.message(
              Operation.SIGN,
              "there is no usable credential. Set access-key and secret-key, or give the process"
                  + " one that the SDK's default chain finds."),
          none);
    }
  }

  @Override
  public void close() {
    if (source instanceof DefaultCredentialsProvider chain) {
      chain.close();
    }
  }
}
