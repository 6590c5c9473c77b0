package io.gatepass.gcs;

import com.google.api.services.storage.model.Bucket;
import com.google.api.services.storage.model.Bucket.Lifecycle;
import com.google.api.services.storage.model.Bucket.Lifecycle.Rule;
import com.google.api.services.storage.model.Bucket.Lifecycle.Rule.Action;
import com.google.api.services.storage.model.Bucket.Lifecycle.Rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a bucket removes by itself. Its rules have no names: ours are known by what they do. */
enum LifecycleRules {
  PARTS("AbortIncompleteMultipartUpload", "", "a rule removes parts that nobody puts together"),
  STAGING("Delete", "STAGING/", "a rule removes what is left below STAGING/");

  /** One more than the longest that an upload may last. */
  private static final int DAYS = 31;

  private static final Set<String> KNOWN = Set.of("age", "matchesPrefix");

  private final String action;
  private final String prefix;
  private final String seen;

  LifecycleRules(String action, String prefix, String seen) {
    this.action = action;
    this.prefix = prefix;
    this.seen = seen;
  }

  /** What is said when it is there. */
  String seen() {
    return seen;
  }

  boolean isIn(Bucket bucket) {
    return rules(bucket).stream().anyMatch(this::isDoneBy);
  }

  private boolean isDoneBy(Rule rule) {
    return rule.getAction() != null
        && action.equals(rule.getAction().getType())
        && rule.getCondition() != null
        && covers(rule.getCondition());
  }

  /** A condition that asks for anything else removes less. */
  private boolean covers(Condition condition) {
    List<String> only = condition.getMatchesPrefix();
    return condition.getAge() != null
        && KNOWN.containsAll(condition.keySet())
        && (only == null || only.isEmpty() || only.stream().anyMatch(prefix::startsWith));
  }

  /** All rules, with ours at the end. */
  Lifecycle with(Bucket bucket) {
    Lifecycle next =
        bucket.getLifecycle() == null ? new Lifecycle() : bucket.getLifecycle().clone();
    List<Rule> all = new ArrayList<>(rules(bucket));
    all.add(ours());
    return next.setRule(all);
  }

  private static List<Rule> rules(Bucket bucket) {
    return bucket.getLifecycle() == null || bucket.getLifecycle().getRule() == null
        ? List.of()
        : bucket.getLifecycle().getRule();
  }

  /** Ours, as it is sent. */
  String json() {
    String below = prefix.isEmpty() ? "" : ",\"matchesPrefix\":[\"" + prefix + "\"]";
    return "{\"action\":{\"type\":\"%s\"},\"condition\":{\"age\":%d%s}}"
        .formatted(action, DAYS, below);
  }

  private Rule ours() {
    Condition condition = new Condition().setAge(DAYS);
    return new Rule()
        .setAction(new Action().setType(action))
        .setCondition(prefix.isEmpty() ? condition : condition.setMatchesPrefix(List.of(prefix)));
  }
}
