package io.gatepass.s3;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;

/** The rules of one bucket. */
final class S3StoreSetup implements StoreSetup {
  private final S3Client client;
  private final BucketDocuments documents;
  private final S3Settings settings;
  private final S3Errors errors;

  S3StoreSetup(S3Client client, BucketDocuments documents, S3Settings settings, S3Errors errors) {
    this.client = client;
    this.documents = documents;
    this.settings = settings;
    this.errors = errors;
  }

  @Override
  public Standing standing(Rule rule, Set<URI> pages) {
    return Standing.asked(rules(rule, pages)::standing);
  }

  @Override
  public Standing add(Rule rule, Set<URI> pages) {
    return rules(rule, pages).add();
  }

  private BucketRules rules(Rule rule, Set<URI> pages) {
    return switch (rule) {
      case PAGES -> pages(pages);
      case FORGOTTEN_PARTS -> forgottenParts();
      case STAGING -> lifecycle(LifecycleRule.STAGING);
      case STRANGERS ->
          settings.dialect() == Dialect.AWS
              ? new PublicAccess(client, settings.bucket(), errors)
              : new NoRules(new Standing.Needless("the server has no such switch"));
    };
  }

  private BucketRules pages(Set<URI> pages) {
    return switch (settings.dialect()) {
      case MINIO ->
          new NoRules(new Standing.Untold("MinIO has this for the whole server, not for a bucket"));
      case AWS, R2, B2, GENERIC ->
          new PageRules(
              documents, errors, PageNeeds.of(pages, settings.dialect()), settings.dialect());
    };
  }

  private BucketRules forgottenParts() {
    return switch (settings.dialect()) {
      case MINIO ->
          new NoRules(
              new Standing.Needless("MinIO removes parts of itself, 24 hours after opening"));
      case R2 ->
          new NoRules(new Standing.Needless("R2 removes parts of itself, 7 days after opening"));
      case AWS, B2, GENERIC -> lifecycle(LifecycleRule.PARTS);
    };
  }

  private BucketRules lifecycle(LifecycleRule rule) {
    return new LifecycleRules(documents, errors, rule, settings.dialect());
  }

  /** Where there is nothing to ask. */
  private record NoRules(Standing standing) implements BucketRules {
    @Override
    public Standing add() {
      return standing;
    }
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
