package io.gatepass.app.doctor;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Policy;
import io.gatepass.domain.Route;
import io.gatepass.ports.Standing;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What everybody may read of one store, by policies with {@code delivery: public}.
 *
 * @param heads what the keys in these folders begin with; none where all of the store is closed
 */
public record PublicFolders(Set<String> heads) {
  public static final PublicFolders NONE = new PublicFolders(Set.of());

  private static final String PAGE = "docs/delivery.md";

  public PublicFolders {
    heads = Set.copyOf(heads);
  }

  static PublicFolders of(List<Policy> policies) {
    return new PublicFolders(
        policies.stream()
            .filter(policy -> policy.readers().route() == Route.PUBLIC)
            .map(policy -> policy.layout().head())
            .collect(Collectors.toSet()));
  }

  boolean isEmpty() {
    return heads.isEmpty();
  }

  boolean hold(ObjectKey key) {
    return heads.stream().anyMatch(key.value()::startsWith);
  }

  /** A switch for the whole place would close them too, so it is neither set nor missed. */
  Standing spared(Standing standing) {
    return switch (standing) {
      case Standing.Set set ->
          new Standing.Set(set.seen() + ": " + this + " is read by an identity, or by nobody");
      case Standing.Needless needless -> needless;
      case Standing.Missing missing -> left(missing.seen());
      case Standing.Unasked unasked -> left(unasked.why());
      case Standing.Untold untold -> left(untold.why());
    };
  }

  private Standing left(String seen) {
    return new Standing.Needless(
        seen + "; left so, for it may close " + this + " too, which is public: " + PAGE);
  }

  /** Instead of that switch. */
  String remedy() {
    return "Let everybody read " + this + " and nothing else: " + PAGE;
  }

  @Override
  public String toString() {
    return String.join(" and ", new TreeSet<>(heads));
  }
}
