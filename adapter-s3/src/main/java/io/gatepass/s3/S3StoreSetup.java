package io.gatepass.s3;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The rules of one bucket. */
final class S3StoreSetup implements StoreSetup {
  private static final String STAGING = "STAGING/";

  private final S3Client client;
  private final S3Settings settings;
  private final S3Errors errors;

  S3StoreSetup(S3Client client, S3Settings settings, S3Errors errors) {
    this.client = client;
    this.settings = settings;
    this.errors = errors;
  }

  @Override
  public Standing forgottenParts() {
    return switch (settings.dialect()) {
      case MINIO -> new Standing.Needless("MinIO removes parts of itself, 24 hours after opening");
      case R2 -> new Standing.Needless("R2 removes parts of itself, 7 days after opening");
      case AWS, B2, GENERIC ->
          rule(
              "a rule removes parts that nobody puts together",
              rule -> rule.abortIncompleteMultipartUpload() != null && prefix(rule).isEmpty());
    };
  }

  @Override
  public Standing staging() {
    return rule(
        "a rule removes what is left below " + STAGING,
        rule ->
            rule.expiration() != null
                && rule.expiration().days() != null
                && STAGING.startsWith(prefix(rule)));
  }

  @Override
  public Standing strangers() {
    return settings.dialect() == Dialect.AWS
        ? asked("NoSuchPublicAccessBlockConfiguration", this::blocked)
        : new Standing.Needless("the server has no such switch");
  }

  private Standing blocked() {
    PublicAccessBlockConfiguration block =
        client
            .getPublicAccessBlock(get -> get.bucket(settings.bucket()))
            .publicAccessBlockConfiguration();
    boolean all =
        isSet(block.blockPublicAcls())
            && isSet(block.ignorePublicAcls())
            && isSet(block.blockPublicPolicy())
            && isSet(block.restrictPublicBuckets());
    return all
        ? new Standing.Set("Block Public Access is on, all four of it")
        : new Standing.Missing("Block Public Access is not on in all four");
  }

  private static boolean isSet(Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  private Standing rule(String seen, Predicate<LifecycleRule> wanted) {
    return asked(
        "NoSuchLifecycleConfiguration",
        () ->
            client
                    .getBucketLifecycleConfiguration(get -> get.bucket(settings.bucket()))
                    .rules()
                    .stream()
                    .filter(rule -> rule.status() == ExpirationStatus.ENABLED)
                    .anyMatch(wanted)
                ? new Standing.Set(seen)
                : new Standing.Missing("the bucket has rules, but none of them does this"));
  }

  private Standing asked(String none, Supplier<Standing> question) {
    try {
      return question.get();
    } catch (S3Exception answer) {
      String code = answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
      return none.equals(code)
          ? new Standing.Missing("the bucket has no such rule")
          : unasked(answer);
    } catch (SdkException unanswered) {
      return unasked(unanswered);
    }
  }

  private Standing unasked(SdkException e) {
    boolean noSuchCall = e instanceof S3Exception answer && answer.statusCode() == 501;
    return new Standing.Unasked(
        noSuchCall
            ? "this server has no call that tells it"
            : String.valueOf(errors.translate(Operation.RULES, e).getMessage()));
  }

  /** A filter without a prefix is for all; one that asks for more, or the older form, for none. */
  private static String prefix(LifecycleRule rule) {
    boolean narrowed =
        rule.filter() == null || rule.filter().and() != null || rule.filter().tag() != null;
    return narrowed ? "-" : Optional.ofNullable(rule.filter().prefix()).orElse("");
  }

  @Override
  public URI listing() {
    URI bucket = S3Clients.bucket(settings, settings.publicEndpoint());
    return bucket.resolve("?list-type=2&max-keys=1");
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    return new S3Remedies(settings).remedy(topic, pages);
  }
}
