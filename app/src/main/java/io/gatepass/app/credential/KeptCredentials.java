package io.gatepass.app.credential;

import io.gatepass.domain.Caller;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.Credentials.Why;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.RepositoryUnavailable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Verifies what the gateway made itself against the database, each time anew, so that a revoked one
 * is refused.
 *
 * @param find what is kept of an id
 */
public record KeptCredentials(IdForm form, Function<UUID, Optional<Kept>> find)
    implements Credentials {

  /**
   * What is kept of one of them.
   *
   * @param until when it ends of itself, if it does
   */
  public record Kept(
      String digest,
      Predicate<Instant> isUsable,
      Supplier<Caller> caller,
      Optional<Instant> until) {}

  @Override
  public Verdict verify(String token, Instant at) {
    return SecretToken.parse(form, token)
        .flatMap(this::verified)
        .map(kept -> verdict(kept, at))
        .orElseGet(() -> new Verdict.Refused(Why.FORGED));
  }

  private Optional<Kept> verified(SecretToken token) {
    Optional<Kept> kept = kept(token.id());
    boolean same = token.isProvenBy(kept.map(Kept::digest));
    return kept.filter(known -> same);
  }

  private Optional<Kept> kept(UUID id) {
    try {
      return find.apply(id);
    } catch (RepositoryUnavailable away) {
      throw new CredentialsUnavailable("The database does not answer.");
    }
  }

  private static Verdict verdict(Kept kept, Instant at) {
    return kept.isUsable().test(at)
        ? new Verdict.Verified(kept.caller().get(), kept.until())
        : new Verdict.Refused(Why.EXPIRED);
  }
}
