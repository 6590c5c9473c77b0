package io.gatepass.s3;

import io.gatepass.ports.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a bucket permits to pages. */
final class PageRules implements BucketRules {
  private static final String DOCUMENT = "cors";

  private final BucketDocuments documents;
  private final S3Errors errors;
  private final PageNeeds needs;
  private final Dialect dialect;

  PageRules(BucketDocuments documents, S3Errors errors, PageNeeds needs, Dialect dialect) {
    this.documents = documents;
    this.errors = errors;
    this.needs = needs;
    this.dialect = dialect;
  }

  @Override
  public Standing standing() {
    BucketAnswer answer = documents.get(DOCUMENT, Operation.CORS);
    return answer.isNoCall() ? NO_CALL : standing(read(answer));
  }

  private Standing standing(Document document) {
    List<PageRule> rules = rules(document.getDocumentElement());
    List<String> outside =
        needs.origins().stream()
            .filter(origin -> rules.stream().noneMatch(rule -> rule.lets(origin, needs)))
            .toList();
    if (outside.isEmpty()) {
      return new Standing.Set("rules let " + String.join(" and ", needs.origins()) + " send");
    }
    if (rules.stream().anyMatch(rule -> rule.isOurs() && !rule.takesAll(needs))) {
      return new Standing.Missing(
          "the rule " + PageNeeds.ID + " is there, but permits less than is needed",
          Optional.empty());
    }
    Standing.Addition addition = new Standing.Addition(needs.json(), false);
    return new Standing.Missing(
        "no rule lets " + String.join(" and ", outside) + " do all that is needed",
        dialect == Dialect.B2 ? Optional.empty() : Optional.of(addition));
  }

  @Override
  public Standing add() {
    BucketAnswer answer = documents.get(DOCUMENT, Operation.CORS);
    if (answer.isNoCall()) {
      return NO_CALL;
    }
    Document document = read(answer);
    Standing standing = standing(document);
    if (standing instanceof Standing.Missing missing && missing.addition().isPresent()) {
      Element root = document.getDocumentElement();
      rules(root).stream()
          .filter(PageRule::isOurs)
          .findFirst()
          .ifPresentOrElse(rule -> rule.extend(needs), () -> PageRule.append(root, needs));
      documents.put(DOCUMENT, Operation.SET_CORS, Xml.text(document), Map.of());
    }
    return standing;
  }

  private static List<PageRule> rules(Element root) {
    return Xml.children(root, "CORSRule").stream().map(PageRule::new).toList();
  }

  private Document read(BucketAnswer answer) {
    return answer.isNone("NoSuchCORSConfiguration")
        ? Xml.empty("CORSConfiguration")
        : BucketRules.document(answer.orRefused(errors), errors);
  }
}
