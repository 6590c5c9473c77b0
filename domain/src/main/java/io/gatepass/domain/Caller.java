package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is asking. The tenant separates customers and stands in object keys; the owner separates
 * people within a tenant. Both come from the credential, never from the request.
 *
 * @param grant to what an upload token narrows it; empty: it came with a credential of its own
 */
public record Caller(String tenant, String owner, Set<Scope> scopes, Optional<Grant> grant) {
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
  private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

  public Caller {
    require(
        TENANT.matcher(tenant).matches(),
        "tenant_invalid",
        "A tenant is 1 to 63 of the characters a-z, 0-9, _ and -, beginning with a letter or digit.");
    require(
        !owner.isBlank() && owner.length() <= 255 && !UNSTORABLE.matcher(owner).find(),
        "owner_invalid",
        "An owner is 1 to 255 characters, none of them a control character.");
    scopes = Set.copyOf(scopes);
  }

  /** One with a credential of its own. */
  public Caller(String tenant, String owner, Set<Scope> scopes) {
    this(tenant, owner, scopes, Optional.empty());
  }

  /** The one caller of a gateway without authentication, which only its own machine can reach. */
  public static Caller local() {
    return new Caller("local", "local", Set.of(Scope.values()));
  }

  /** By that scope, or by one that includes it: the operator reads the numbers too. */
  public boolean may(Scope scope) {
    return scopes.contains(scope) || (scope == Scope.METRICS && scopes.contains(Scope.ADMIN));
  }

  /** Whether this upload exists for the caller at all. */
  public boolean owns(UploadTerms terms) {
    return terms.tenant().equals(tenant)
        && terms.owner().equals(owner)
        && (grant.isEmpty() || terms.token().equals(grant.map(Grant::token)));
  }
}
