package io.gatepass.s3;

import io.gatepass.ports.Removal;
import io.gatepass.ports.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One of our rules among those by which a bucket removes things. */
final class LifecycleRules implements BucketRules {
  private static final String DOCUMENT = "lifecycle";

  /** A setting that a write without it would change: from which size on objects are moved. */
  private static final String SMALLEST_MOVED = "x-amz-transition-default-minimum-object-size";

  private final BucketDocuments documents;
  private final S3Errors errors;
  private final LifecycleRule rule;
  private final Dialect dialect;

  LifecycleRules(BucketDocuments documents, S3Errors errors, LifecycleRule rule, Dialect dialect) {
    this.documents = documents;
    this.errors = errors;
    this.rule = rule;
    this.dialect = dialect;
  }

  @Override
  public Standing standing() {
    BucketAnswer answer = documents.get(DOCUMENT, Operation.RULES);
    return answer.isNoCall() ? NO_CALL : standing(read(answer).getDocumentElement());
  }

  private Standing standing(Element root) {
    return Removal.standing(FoundRules.all(root, rule), rule.prefix(), rule.removed())
        .orElseGet(() -> absent(root));
  }

  private Standing absent(Element root) {
    boolean taken =
        Xml.children(root, "Rule").stream()
            .anyMatch(one -> Xml.values(one, "ID").contains(rule.id()));
    if (taken) {
      return new Standing.Missing(
          "the rule " + rule.id() + " is there, but is off or does something else",
          Optional.empty());
    }
    Standing.Addition addition = new Standing.Addition(rule.json(keepsVersions()), false);
    return new Standing.Missing(
        "no rule of the bucket does this",
        dialect == Dialect.B2 ? Optional.empty() : Optional.of(addition));
  }

  @Override
  public Standing add() {
    BucketAnswer answer = documents.get(DOCUMENT, Operation.RULES);
    if (answer.isNoCall()) {
      return NO_CALL;
    }
    Document document = read(answer);
    Standing standing = standing(document.getDocumentElement());
    if (standing instanceof Standing.Missing missing && missing.addition().isPresent()) {
      append(document.getDocumentElement());
      Map<String, String> kept =
          answer.headers().firstValue(SMALLEST_MOVED).stream()
              .collect(Collectors.toMap(value -> SMALLEST_MOVED, value -> value));
      documents.put(DOCUMENT, Operation.SET_RULES, Xml.text(document), kept);
    }
    return standing;
  }

  private Document read(BucketAnswer answer) {
    return answer.isNone("NoSuchLifecycleConfiguration")
        ? Xml.empty("LifecycleConfiguration")
        : BucketRules.document(answer.orRefused(errors), errors);
  }

  /** Amazon refuses documents in which some rules have the older form, without a filter. */
  private void append(Element root) {
    boolean older =
        Xml.children(root, "Rule").stream().anyMatch(one -> Xml.child(one, "Prefix").isPresent());
    Element added = Xml.add(root, "Rule");
    Xml.add(added, "ID", rule.id());
    Xml.add(older ? added : Xml.add(added, "Filter"), "Prefix", rule.prefix());
    Xml.add(added, "Status", "Enabled");
    rule.write(added, keepsVersions());
  }

  private boolean keepsVersions() {
    return keepsVersions(dialect);
  }

  /** Whether its buckets can, so that an older version is removed too. */
  static boolean keepsVersions(Dialect dialect) {
    return switch (dialect) {
      case AWS, MINIO, B2 -> true;
      case R2, GENERIC -> false;
    };
  }
}
