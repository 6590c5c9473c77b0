package io.gatepass.minio;

import io.gatepass.ports.Removal;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException;
import io.minio.MinioAsyncClient;
import io.minio.Xml;
import io.minio.errors.XmlParserException;
import java.util.List;
import java.util.Optional;

/** Our rule for what is staged, among those of others. */
final class LifecycleRules {
  static final String STAGING = "STAGING/";

  private static final String ID = "gatepass-staging";
  private static final String RULE =
      "<Rule><ID>"
          + ID
          + "</ID><Status>Enabled</Status><Filter><Prefix>"
          + STAGING
          + "</Prefix></Filter><Expiration><Days>"
          + Removal.ENOUGH
          + "</Days></Expiration>"
          + "<NoncurrentVersionExpiration><NoncurrentDays>1</NoncurrentDays>"
          + "</NoncurrentVersionExpiration></Rule>";
  private static final String END = "</LifecycleConfiguration>";
  private static final String NONE = "<LifecycleConfiguration>" + END;

  private final LifecycleDocument document;
  private final MinioErrors errors;

  LifecycleRules(MinioAsyncClient client, String bucket, MinioErrors errors) {
    this.document = new LifecycleDocument(client, bucket);
    this.errors = errors;
  }

  Standing standing() {
    return standing(read());
  }

  /** Others' rules stay as they are, letter by letter. */
  Standing add() {
    String there = read();
    Standing standing = standing(there);
    if (standing instanceof Standing.Missing missing && missing.addition().isPresent()) {
      int end = there.lastIndexOf(END);
      String next = there.substring(0, end) + RULE + there.substring(end);
      errors.await(Operation.SET_RULES, () -> document.write(next));
    }
    return standing;
  }

  private String read() {
    String text = errors.await(Operation.RULES, document::read).orElse(NONE);
    if (!text.contains(END)) {
      throw strange();
    }
    return text;
  }

  private Standing standing(String text) {
    FoundRules rules = parsed(text);
    List<Removal> found = rules.all().stream().flatMap(rule -> rule.removal().stream()).toList();
    return Removal.standing(found, STAGING, "what is left below " + STAGING)
        .orElseGet(() -> absent(rules));
  }

  private static Standing absent(FoundRules rules) {
    return rules.all().stream().anyMatch(rule -> rule.isNamed(ID))
        ? new Standing.Missing(
            "the rule " + ID + " is there, but is off or does something else", Optional.empty())
        : new Standing.Missing(
            "no rule removes what is left below " + STAGING,
            Optional.of(new Standing.Addition(RULE, false)));
  }

  private FoundRules parsed(String text) {
    try {
      return Xml.unmarshal(FoundRules.class, text);
    } catch (XmlParserException e) {
      throw strange();
    }
  }

  private StorageException strange() {
    return new StorageException.Unexpected(
        errors.message(Operation.RULES, "the answer is no document of rules."), null);
  }
}
