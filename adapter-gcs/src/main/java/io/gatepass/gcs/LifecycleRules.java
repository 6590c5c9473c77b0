package io.gatepass.gcs;

import com.google.api.services.storage.model.Bucket;
import com.google.api.services.storage.model.Bucket.Lifecycle;
import com.google.api.services.storage.model.Bucket.Lifecycle.Rule;
import com.google.api.services.storage.model.Bucket.Lifecycle.Rule.Action;
import com.google.api.services.storage.model.Bucket.Lifecycle.Rule.Condition;
import io.gatepass.ports.Removal;
import io.gatepass.ports.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a bucket removes by itself. Its rules have no names: ours are known by what they do. */
enum LifecycleRules {
  PARTS("AbortIncompleteMultipartUpload", "", "parts that nobody puts together"),
  STAGING("Delete", "STAGING/", "what is left below STAGING/");

  private static final Set<String> KNOWN = Set.of("age", "matchesPrefix");

  private final String action;
  private final String prefix;
  private final String removed;

  LifecycleRules(String action, String prefix, String removed) {
    this.action = action;
    this.prefix = prefix;
    this.removed = removed;
  }

  /** What rules of the bucket do of this; empty: nothing. */
  Optional<Standing> standing(Bucket bucket) {
    List<Removal> found =
        rules(bucket).stream()
            .filter(this::isDoneBy)
            .map(rule -> removal(rule.getCondition()))
            .toList();
    return Removal.standing(found, prefix, removed);
  }

  private Removal removal(Condition condition) {
    String widest =
        prefixes(condition).stream()
            .filter(prefix::startsWith)
            .min(Comparator.comparingInt(String::length))
            .orElse("");
    return new Removal("a rule", widest, condition.getAge());
  }

  private boolean isDoneBy(Rule rule) {
    return rule.getAction() != null
        && action.equals(rule.getAction().getType())
        && rule.getCondition() != null
        && covers(rule.getCondition());
  }

  /** A condition that asks for anything else removes less. */
  private boolean covers(Condition condition) {
    return condition.getAge() != null
        && KNOWN.containsAll(condition.keySet())
        && prefixes(condition).stream().anyMatch(prefix::startsWith);
  }

  private static List<String> prefixes(Condition condition) {
    List<String> only = condition.getMatchesPrefix();
    return only == null || only.isEmpty() ? List.of("") : only;
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
        .formatted(action, Removal.ENOUGH, below);
  }

  private Rule ours() {
    Condition condition = new Condition().setAge(Removal.ENOUGH);
    return new Rule()
        .setAction(new Action().setType(action))
        .setCondition(prefix.isEmpty() ? condition : condition.setMatchesPrefix(List.of(prefix)));
  }
}
