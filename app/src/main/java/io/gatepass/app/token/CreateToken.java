package io.gatepass.app.token;

import io.gatepass.app.audit.Given;
import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.policy.Policies;
import io.gatepass.app.upload.Access;
import io.gatepass.app.upload.Charges;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Scope;
import io.gatepass.domain.TokenId;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes an upload token; its secret is in the answer, and nowhere else. */
public final class CreateToken {
  private final UploadTokenRepository tokens;
  private final Policies policies;
  private final Charges charges;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** What was kept, and what its holder is told once. */
  record Made(UploadToken token, SecretToken secret) {
    /** What may be told of it to others than its holder. */
    Given given() {
      return Given.credential(
              Map.of(
                  "tenant",
                  token.tenant(),
                  "owner",
                  token.owner(),
                  "policy",
                  token.policy().value(),
                  "count",
                  Integer.toString(token.count()),
                  "until",
                  token.expiresAt().toString()))
          .about(TokenName.of(token.id()));
    }
  }

  /** The generator must be a secure one. */
  public CreateToken(
      UploadTokenRepository tokens,
      Policies policies,
      Charges charges,
      InstantSource clock,
      RandomGenerator random) {
    this.tokens = tokens;
    this.policies = policies;
    this.charges = charges;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Makes what that request describes, for its caller or, if that is an administrator, for others.
   *
   * @throws io.gatepass.app.problem.InvalidRequest naming everything that is wrong with it
   */
  Made create(Caller caller, TokenRequest request) {
    TokenAccess.require(caller);
    if (request.isForOthers()) {
      Access.require(caller, Scope.ADMIN);
    }
    NewToken wanted = request.read(caller);
    PolicyName policy = policy(wanted).name();
    charges.permission(caller, wanted.count());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = UploadId.at(now, random).value();
    SecretToken secret = SecretToken.make(TokenName.FORM, id, random);
    UploadToken token =
        new UploadToken(
            new TokenId(id),
            wanted.owner().tenant(),
            wanted.owner().owner(),
            policy,
            wanted.maxSize(),
            wanted.count(),
            0,
            wanted.metadata(),
            now,
            now.plus(wanted.life()),
            now.plus(wanted.life()),
            Optional.empty());
    tokens.add(new UploadTokenRepository.Kept(token, secret.digest()));
    return new Made(token, secret);
  }

  private Policy policy(NewToken wanted) {
    return policies
        .chosen(wanted.owner().tenant(), wanted.policy())
        .orElseThrow(() -> UploadException.unknown(wanted.policy().orElse(PolicyName.DEFAULT)));
  }
}
